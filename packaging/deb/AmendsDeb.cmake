# Debian packages, one for each component of the installation: libamends0, libamends-dev and amends.
#   cmake --preset release -DCMAKE_INSTALL_PREFIX=/usr && cmake --build build/release && (cd build/release && cpack)
# The prefix is told at configuration, so that the library goes where Debian keeps those of its architecture. See build/release/packages/.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME amends)
set(CPACK_PACKAGE_VENDOR amends)
set(CPACK_PACKAGE_CONTACT "The amends authors <amends@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads the room in a client conversation")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/libcore)  # where the command finds our own library while packing
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_COMPONENTS_ALL libamends libamends-dev)
set(CPACK_COMPONENT_LIBAMENDS_DESCRIPTION "Tells how a client's messages sound, where the relationship stands, what to do
next, and what in a draft reply will make it worse. Works offline.
This package holds the library.")
set(CPACK_DEBIAN_LIBAMENDS_PACKAGE_NAME libamends0)
set(CPACK_DEBIAN_LIBAMENDS_PACKAGE_SECTION libs)

set(CPACK_COMPONENT_LIBAMENDS-DEV_DESCRIPTION "Headers of libamends for C and C++, and its files for CMake and pkg-config.")
set(CPACK_DEBIAN_LIBAMENDS-DEV_PACKAGE_NAME libamends-dev)
set(CPACK_DEBIAN_LIBAMENDS-DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBAMENDS-DEV_PACKAGE_DEPENDS "libamends0 (= ${PROJECT_VERSION})")

if(TARGET amends_cli)
  list(APPEND CPACK_COMPONENTS_ALL amends)
  set(CPACK_COMPONENT_AMENDS_DESCRIPTION "Reads mail, mailboxes and Slack exports, judges the tone of each message, says
where the relationship stands and what to do, and reviews a draft reply.
This package holds the command.")
  set(CPACK_DEBIAN_AMENDS_PACKAGE_NAME amends)
  set(CPACK_DEBIAN_AMENDS_PACKAGE_SECTION mail)
  set(CPACK_DEBIAN_AMENDS_PACKAGE_DEPENDS "libamends0 (= ${PROJECT_VERSION})")
endif()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(REGEX REPLACE "^libamends$" "libamends0" package ${component})
  install(FILES ${PROJECT_SOURCE_DIR}/packaging/deb/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component})
endforeach()
include(CPack)

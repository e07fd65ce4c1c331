# What is installed: the library (component libamends), its headers with CMake and pkg-config files (libamends-dev), and the command (amends),
# which its own folder installs. The components are the Debian packages of packaging/deb.
include(CMakePackageConfigHelpers)

install(TARGETS amends EXPORT amendsTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libamends NAMELINK_COMPONENT libamends-dev
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT libamends
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT libamends-dev)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/amends DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT libamends-dev)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/amends)
install(EXPORT amendsTargets NAMESPACE amends:: DESTINATION ${package_dir} COMPONENT libamends-dev)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/amendsConfig.cmake.in ${PROJECT_BINARY_DIR}/amendsConfig.cmake
  INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break the skin's source compatibility; the C ABI is told by the SONAME.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/amendsConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/amendsConfig.cmake ${PROJECT_BINARY_DIR}/amendsConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT libamends-dev)

# The prefix is written relative to the file, so that an installed tree can be moved.
file(RELATIVE_PATH AMENDS_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/amends.pc.in ${PROJECT_BINARY_DIR}/amends.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/amends.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT libamends-dev)

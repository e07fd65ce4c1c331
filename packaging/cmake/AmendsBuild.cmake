# Compiler settings for every target of the project, and the helpers that turn files into code.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME amends)  # what a plugin installs; the library names its own components

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(AMENDS_CCACHE ccache)
if(AMENDS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${AMENDS_CCACHE})
endif()

option(AMENDS_WERROR "Treat warnings as errors" OFF)
set(AMENDS_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
if(AMENDS_SANITIZE)
  add_compile_options(-fsanitize=${AMENDS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${AMENDS_SANITIZE})
endif()

# Warnings for our own code only.
add_library(amends_warnings INTERFACE)
target_compile_options(amends_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Wunused
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Wno-restrict>  # at -O3 g++ 12 takes `"x" + std::string` for an overlapping copy (PR 105651)
  $<$<BOOL:${AMENDS_WERROR}>:-Werror>)

# Exports from the shared library TARGET only what the version script names: hidden visibility alone still lets weak std:: symbols out.
# Unreferenced sections go (Boost.JSON brings streams that nobody uses), and a missing symbol is an error here, not at the user's.
function(amends_export_only target script)
  target_link_options(${target} PRIVATE -Wl,--version-script=${script} -Wl,--gc-sections)
  if(NOT AMENDS_SANITIZE)  # a sanitizer's runtime comes with the program
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
endfunction()

# Compiles the bytes of FILE into TARGET as `extern "C" const unsigned char SYMBOL[]` and `SYMBOL_end[]`, aligned to a cache line.
function(amends_embed target symbol file)
  set(asm ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  file(WRITE ${asm}.new
".section .rodata
.balign 64
.globl ${symbol}
.hidden ${symbol}
${symbol}:
.incbin \"${file}\"
.globl ${symbol}_end
.hidden ${symbol}_end
${symbol}_end:
.byte 0
#if defined(__linux__) && defined(__ELF__)
.section .note.GNU-stack,\"\",%progbits
#endif
")
  configure_file(${asm}.new ${asm} COPYONLY)
  set_source_files_properties(${asm} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${asm})
endfunction()

# Compiles every text file of the list into TARGET as a table of names and texts; see the generated file for its shape.
function(amends_embed_texts target function_name header)
  set(rows "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(name ${file} NAME)
    file(READ ${file} text)
    string(APPEND rows "    {\"${name}\", R\"__text__(${text})__text__\"},\n")
  endforeach()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}_texts.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT
"// Generated from the files of a folder; do not edit.
#include \"${header}\"
namespace amends::playbook {
static constexpr File kFiles[] = {
@rows@};
std::span<const File> ${function_name}() { return kFiles; }
}
" @ONLY)
  target_sources(${target} PRIVATE ${source})
endfunction()

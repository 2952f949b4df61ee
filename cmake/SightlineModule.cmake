# sightline_module(NAME SOURCES … HEADERS … [PUBLIC_LINKS …] [PRIVATE_LINKS …])
#
# One static library Sightline::NAME. Its public headers live in NAME/include/NAME/ and are reached as
# #include "NAME/x.h" only by targets that link the module: the repository root is never an include directory,
# so an include against the dependency order fails to compile (tests/house/ proves it).
function(sightline_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;PUBLIC_LINKS;PRIVATE_LINKS")
  set(target sightline_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(Sightline::${name} ALIAS ${target})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}/include FILES ${arg_HEADERS})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src)
  target_link_libraries(${target} PUBLIC ${arg_PUBLIC_LINKS} PRIVATE ${arg_PRIVATE_LINKS} sightline_warnings)
endfunction()

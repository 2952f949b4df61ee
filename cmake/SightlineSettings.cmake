# One place for language level, warnings, caches and sanitizers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(SIGHTLINE_TESTS "Build the tests" ON)
option(SIGHTLINE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(SIGHTLINE_WERROR "Treat warnings as errors" ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Not -Wnull-dereference, -Wrestrict and -Warray-bounds: with -O3 g++ 12 reports them inside std::string (GCC bug 105651).
add_library(sightline_warnings INTERFACE)
target_compile_options(sightline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-restrict -Wno-array-bounds -Wduplicated-cond -Wlogical-op -Wformat=2
  $<$<BOOL:${SIGHTLINE_WERROR}>:-Werror>)

# Instrumented code makes g++ 12 warn inside std::regex and std::function; the release build is the one that gates.
if(SIGHTLINE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

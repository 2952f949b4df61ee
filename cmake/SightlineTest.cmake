# sightline_test(NAME SOURCES … LINKS … [LABELS …] [ENVIRONMENT …] [TIMEOUT S])
#
# One QtTest executable tst_NAME and one ctest entry NAME. Locale, time zone and hash seed are fixed so that a
# failure on one machine is a failure on every machine. Labels: "peer" needs foreign programs (./test --all),
# "soak", "fuzz" and "bench" are run on purpose only.
function(sightline_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
  add_executable(tst_${name} ${arg_SOURCES})
  set_target_properties(tst_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(tst_${name} PRIVATE ${arg_LINKS} Qt6::Test sightline_warnings)
  target_compile_definitions(tst_${name} PRIVATE
    SIGHTLINE_TEST_DIR="${CMAKE_CURRENT_SOURCE_DIR}" SIGHTLINE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    SIGHTLINE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${name} COMMAND tst_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "LC_ALL=C.UTF-8;TZ=UTC;QT_HASH_SEED=0;QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;QT_QUICK_CONTROLS_STYLE=Basic;QML_DISABLE_DISK_CACHE=1;SIGHTLINE_DATA=${CMAKE_SOURCE_DIR}/data;${arg_ENVIRONMENT}")
endfunction()

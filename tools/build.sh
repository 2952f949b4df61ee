#!/bin/bash
# tools/build.sh PRESET [cmake --build options…]   configures and builds a preset of
# CMakePresets.json. Extra configure options may be given in SIGHTLINE_CONFIGURE. All output goes to stderr.
set -eu
[ $# -gt 0 ] || { echo "usage: tools/build.sh release|debug|asan [cmake --build options…]" >&2; exit 2; }
preset=$1
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# rcc and moc write file times into what they make; with a time that follows from the contents ccache finds it again. Qt's
# own cache of compiled QML goes by this time alone: were it the same for different contents, it would show old screens.
QT_RCC_SOURCE_DATE_OVERRIDE=$((1700000000 + $(find qml -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | cksum | cut -d ' ' -f 1) % 100000000))
export QT_RCC_SOURCE_DATE_OVERRIDE
# Paths relative to the checkout: a second work tree finds what the first one compiled.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=include_file_mtime,include_file_ctime,time_macros,pch_defines
export CMAKE_COLOR_DIAGNOSTICS=${CMAKE_COLOR_DIAGNOSTICS:-OFF}

# One compiler per core, but never more than one per 1.5 GB of memory that is free.
jobs=$(nproc)
free_mb=$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo 2>/dev/null || echo 0)
if [ "$free_mb" -gt 0 ] && [ $((free_mb / 1500)) -lt "$jobs" ]; then
    jobs=$((free_mb / 1500 > 0 ? free_mb / 1500 : 1))
fi

# Configured every time: it takes two seconds, and packages that came since (./test --all) bring their tests along.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086
cmake --preset "$preset" ${SIGHTLINE_CONFIGURE:-} >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
cmake --build --preset "$preset" --parallel "$jobs" "$@" >&2

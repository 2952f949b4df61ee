#!/bin/bash
# tools/capture_screens.sh PROGRAM [SCREEN…]   draws screens of the sample plan into docs/screens/, at 1280x720 and
# 1920x1080, light and dark; all screens unless some are named. Needs no display.
set -eu
[ $# -gt 0 ] || { echo "usage: tools/capture_screens.sh build/release/bin/sightline [screen…]" >&2; exit 2; }
program=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -gt 0 ] || set -- start sites streams architecture compare costs risk what-if testbed proposal
for screen in "$@"; do
    for size in 1280x720 1920x1080; do
        for theme in light dark; do
            SIGHTLINE_DATA=$PWD/data "$program" data/samples/harbour-stores.sightline --screen "$screen" --size "$size" \
                --theme "$theme" --grab "docs/screens/$screen-$size-$theme.png"
        done
    done
done

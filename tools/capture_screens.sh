#!/bin/bash
# tools/capture_screens.sh PROGRAM [FOLDER [SCREEN…]]   draws screens of the sample plan into FOLDER (docs/screens/ unless
# named) as SCREEN-SIZE-THEME.png, at 1280x720 and 1920x1080, light and dark, in English and, with the language in the
# name, in every other: all screens that the program has, unless some are named. Needs no display.
set -eu
[ $# -gt 0 ] || { echo "usage: tools/capture_screens.sh build/release/bin/sightline [folder [screen…]]" >&2; exit 2; }
program=$(realpath "$1")
folder=$(realpath -m "${2:-$(dirname "${BASH_SOURCE[0]}")/../docs/screens}")
shift $(($# > 2 ? 2 : $#))
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p "$folder"
export SIGHTLINE_DATA=$PWD/data LC_ALL=C.UTF-8 TZ=UTC
[ $# -gt 0 ] || mapfile -t names < <("$program" --list-screens)
[ $# -gt 0 ] && names=("$@")
for screen in "${names[@]}"; do
    for size in 1280x720 1920x1080; do
        for theme in light dark; do
            for language in en de; do
                name=$screen-$size-$theme
                [ $language = en ] || name=$name-$language
                "$program" data/samples/harbour-stores.sightline --screen "$screen" --size "$size" --theme "$theme" \
                    --language $language --grab "$folder/$name.png"
            done
        done
    done
done
[ $# -gt 0 ] && exit
for page in 1 2 3 4 5; do
    "$program" data/samples/harbour-stores.sightline --present $page --size 1280x720 --grab "$folder/presenter-$page-1280x720-light.png"
done

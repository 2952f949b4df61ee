#!/bin/bash
# tools/capture_screens.sh PROGRAM [FOLDER [SCREEN…]]   draws screens of the sample plan into FOLDER (docs/screens/ unless
# named) as SCREEN-SIZE-THEME.png, at 1280x720 and 1920x1080, light and dark, in English and, with the language in the
# name, in every other: all screens that the program has, unless some are named. Needs no display. Testbed shows a drill
# that really ran: half a minute on this machine, once, with sightline-cli beside the program.
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
# The sample plan with a second recorder and a standby in each shop, so that a killed recorder's cameras have somewhere to go.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
drill() {
    python3 - data/samples/harbour-stores.sightline "$scratch/plan.sightline" <<'PLAN'
import json, sys
plan = json.load(open(sys.argv[1], encoding="utf-8"))
plan["choices"] = {"hybrid": {"failover": "cold-standby", "standbys": 1,
                              "edits": [{"action": "change", "target": "shop/recorders", "values": {"more": 1}}]}}
json.dump(plan, open(sys.argv[2], "w", encoding="utf-8"))
PLAN
    "$(dirname "$program")/sightline-cli" testbed drill "$scratch/plan.sightline" --architecture hybrid --cameras 40 --seconds 40 --json \
        >"$scratch/run.json" || [ $? = 1 ] # a verdict of "fail" is a picture too
}

for screen in "${names[@]}"; do
    what=(data/samples/harbour-stores.sightline)
    if [ "$screen" = testbed ]; then
        drill
        what=("$scratch/plan.sightline" --run "$scratch/run.json")
    fi
    for size in 1280x720 1920x1080; do
        for theme in light dark; do
            for language in en de; do
                name=$screen-$size-$theme
                [ $language = en ] || name=$name-$language
                "$program" "${what[@]}" --screen "$screen" --size "$size" --theme "$theme" \
                    --language $language --grab "$folder/$name.png"
            done
        done
    done
done
[ $# -gt 0 ] && exit
for page in 1 2 3 4 5; do
    "$program" data/samples/harbour-stores.sightline --present $page --size 1280x720 --grab "$folder/presenter-$page-1280x720-light.png"
done

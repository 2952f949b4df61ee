#!/bin/bash
# repository_rules.sh SOURCE_DIR   what no file of the repository may contain, and what every module must list
set -u
cd "$1" || exit 1
problems=0

complain() {
    problems=$((problems + 1))
    printf '%s\n' "$*"
}

# Files of the repository; a tree without git history (a release archive) is walked instead.
all=$(git ls-files 2>/dev/null)
[ -n "$all" ] || all=$(find . -type f -not -path './.git/*' -not -path './build/*' -not -path './out/*' | sed 's|^\./||')

# select PATTERN   the files whose path matches, NUL-separated; paths PATTERN   the same, one a line
paths() { printf '%s\n' "$all" | grep -E -e "$1"; }
select_files() { paths "$1" | tr '\n' '\0'; }

# forbid WHAT PATTERN [GREP OPTIONS…]   PATTERN (extended) must not occur in any text file but this one
forbid() {
    local what=$1 pattern=$2 found
    shift 2
    found=$(paths . | grep -v '^tests/house/repository_rules.sh$' | tr '\n' '\0' |
        xargs -0 grep -nIE "$@" -e "$pattern" -- 2>/dev/null | cut -c 1-200)
    [ -z "$found" ] || complain "$what:
$found"
}

forbid "a path of one machine" '(^|[^A-Za-z0-9_.])/(work|home/[a-z]+|tmp/(wt|build)[^ ]*|root/[a-z]+)/' \
    --exclude=fresh-root.sh
forbid "a host that packages are fetched from" \
    '(deb|security)\.debian\.org|archive\.ubuntu\.com|registry\.npmjs|pypi\.org|crates\.io|proxy\.golang|conan\.io|vcpkg\.io'
forbid "something is fetched while building" 'FetchContent_(Declare|MakeAvailable)|ExternalProject_Add|file\(DOWNLOAD'
forbid "unfinished work" '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)'
forbid "a word of unfinished work" '\b(stub(bed)?|dummy|lorem ipsum)\b' -i
forbid "file globbing in a build file" 'file\((GLOB|GLOB_RECURSE)' --include=CMakeLists.txt --include='*.cmake'

# Every source and header stands by name in a build file of its part (a test's in that of its area or of tests/).
declare -A listed
while read -r file; do
    part=${file%%/*}
    [ -n "${listed[$part]:-}" ] || listed[$part]=$(select_files "^$part/(.*/)?CMakeLists\.txt$" | xargs -0 cat)
    name=${file##*/}
    grep -qF -- "${name%.qml}" <<<"${listed[$part]}" || complain "$file is listed in no CMakeLists.txt below $part"
done < <(paths '^(planner|costmodel|simulator|testbed|proposal|qml|app|tests)/.*\.(cpp|qml)$|^(planner|costmodel|simulator|testbed|proposal)/include/.*\.h$' |
    grep -v '^tests/house/wrong_includes/')

# Heavy headers stay out of headers.
while read -r header; do
    if grep -qE '#include <(nlohmann|valijson|CLI|boost)/' "$header"; then
        complain "$header includes a heavy header; only .cpp files may"
    fi
done < <(paths '^(planner|costmodel|simulator|testbed|proposal|qml)/include/.*\.h$')
others=$(select_files '^app/.*\.(h|cpp)$' | xargs -0 grep -lE '#include <CLI/' 2>/dev/null |
    grep -vE '^app/(cli/command_line|sightline_cameras|sightline_recorder).cpp$')
[ -z "$others" ] || complain "command lines are parsed in app/cli/command_line.cpp and the daemons' own files, not in: $others"

# Links between our own documents lead somewhere.
while read -r document; do
    folder=$(dirname "$document")
    while read -r target; do
        [ -e "$folder/$target" ] || complain "$document links to $target, which does not exist"
    done < <(grep -oE '\]\([^)#: ]+' "$document" | sed 's/^](//')
done < <(paths '\.md$')

[ "$problems" = 0 ] || { printf '%d problems\n' "$problems"; exit 1; }

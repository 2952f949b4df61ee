#!/bin/bash
# tools/install.sh LIST…   installs what is missing of tools/packages/LIST.txt (Debian and Ubuntu, by apt-get).
#
# Nothing is downloaded and no package tool is started when every package is there already. Otherwise what will be
# installed, and how large it is, is said first. Exit codes: 0 done, 2 bad usage, 4 cannot install.
# SIGHTLINE_INSTALL=no skips the whole step, for systems whose packages are managed by someone else.
set -u
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
lists=$(cd "$(dirname "${BASH_SOURCE[0]}")/packages" && pwd)

say() { printf '%s\n' "$*" >&2; }

give_up() {
    say "install: $1"
    shift
    for line in "$@"; do say "    $line"; done
    exit 4
}

# Prints the wanted entries, one a line, alternatives separated by spaces.
wanted() {
    local list
    for list in "$@"; do
        if [ ! -r "$lists/$list.txt" ]; then
            say "install: there is no package list \"$list\" in tools/packages"
            return 2
        fi
        sed -e 's/#.*//' -e 's/|/ /g' -e '/^[[:space:]]*$/d' "$lists/$list.txt"
    done
}

# Reads entries, prints those of which no alternative is installed.
missing() {
    local installed entry name found
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null) "
    while read -r entry; do
        found=no
        for name in $entry; do
            case "$installed" in *" installed:$name "*) found=yes ;; esac
        done
        [ "$found" = yes ] || printf '%s\n' "$entry"
    done
}

# Reads entries, prints for each the first name that apt can install (or the first name when none is known).
choose() {
    local entry name chosen
    while read -r entry; do
        chosen=${entry%% *}
        for name in $entry; do
            if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
                chosen=$name
                break
            fi
        done
        printf '%s\n' "$chosen"
    done
}

# apt's own lock option does not cover the lists lock of "update", so another apt at work is waited for here.
update_lists() {
    local attempt log
    log=$(mktemp)
    for attempt in $(seq 1 120); do
        if $as_root apt-get update -q -o DPkg::Lock::Timeout=600 >"$log" 2>&1 </dev/null; then
            break
        fi
        grep -q 'Could not get lock\|Unable to lock' "$log" || break
        [ "$attempt" = 1 ] && say "install: another package tool is at work, waiting for it"
        sleep 5
    done
    grep -E '^(E|Err)' "$log" | head -n 5 >&2
    rm -f "$log"
}

[ $# -gt 0 ] || { say "usage: tools/install.sh base [peers]"; exit 2; }
if [ "${SIGHTLINE_INSTALL:-yes}" = no ]; then exit 0; fi
entries=$(wanted "$@") || exit 2
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "install: this is not a Debian or Ubuntu system. The packages that are needed, by their Debian 12 names:"
    printf '%s\n' "$entries" | sed 's/^/    /' >&2
    say "install: going on in the hope that their equivalents are installed"
    exit 0
fi
absent=$(printf '%s\n' "$entries" | missing)
[ -n "$absent" ] || exit 0

system=$(. /etc/os-release 2>/dev/null && printf '%s %s' "${ID:-unknown}" "${VERSION_ID:-}")
case "$system" in
"debian 12") ;;
*) say "install: Sightline is tested on Debian 12; on \"$system\" it is untested" ;;
esac

as_root=
if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root="sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C"
    else
        give_up "packages are missing and only root may install them. As root, run:" \
            "apt-get update && apt-get install --no-install-recommends $(printf '%s\n' "$absent" | choose | tr '\n' ' ')"
    fi
fi

say "install: $(printf '%s\n' "$absent" | wc -l) packages are missing; asking apt what they bring along"
update_lists
mapfile -t names < <(printf '%s\n' "$absent" | choose)
options=(--no-install-recommends -o DPkg::Lock::Timeout=600)
forecast=$(apt-get install --assume-no "${options[@]}" "${names[@]}" 2>&1 </dev/null)
if ! printf '%s' "$forecast" | grep -q 'newly installed'; then
    printf '%s\n' "$forecast" | grep '^E:' | head -n 5 >&2
    give_up "apt cannot provide these packages; is there a network, and do the apt sources cover the \"main\" component" \
        "(on Ubuntu \"universe\" too)? Missing:" "${names[*]}"
fi
say "install: ${names[*]}"
printf '%s\n' "$forecast" | grep -E 'newly installed|Need to get|additional disk space' | sed 's/^/install: /' >&2

started=$SECONDS
log=$(mktemp)
say "install: working; this takes a few minutes"
if ! $as_root apt-get install -y -q "${options[@]}" -o Dpkg::Use-Pty=0 "${names[@]}" </dev/null >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    give_up "apt-get could not install the packages; the end of its messages stands above, all are in $log." \
        "When they speak of the network, start again once it is back: what was fetched so far is kept."
fi
rm -f "$log"
absent=$(printf '%s\n' "$entries" | missing)
[ -z "$absent" ] || give_up "these packages are still missing:" "$absent"
say "install: done in $((SECONDS - started)) s"

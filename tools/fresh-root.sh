#!/bin/bash
# tools/fresh-root.sh [--keep] [--dir DIR] [COMMAND…]
#
# Proves that Sightline works on a fresh Debian 12: makes a root directory with nothing but git and a shell
# (debootstrap), clones the last commit into it, and runs each COMMAND there (default: ./run, ./test, and ./run again
# to show that a second start is quick), with the time each took and what was installed. Needs root, debootstrap and
# about 6 GB. Exit code: 0 when every command succeeded.
#
# Packages come from $SIGHTLINE_MIRROR, else from the mirror that this machine's own apt uses, else from
# debootstrap's default. Example: tools/fresh-root.sh --dir /var/tmp/fresh ./run './test -R bitrate'
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
suite=bookworm

say() { printf 'fresh-root: %s\n' "$*"; }
fail() { printf 'fresh-root: %s\n' "$*" >&2; exit 4; }

# apt source files of this machine that speak of Debian itself, not of third parties.
debian_sources() {
    grep -lE '^[^#]*/debian(-security)?/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null || true
}

own_mirror() {
    debian_sources | xargs -r cat | grep -oE '[a-z]+:[^ ]*/debian/?( |$)' | grep -v '^#' | head -n 1 | tr -d ' '
}

# Inside its own mount and process namespace: whatever happens, mounts and processes end with it.
inside() {
    local root=$1 failed=0 command started status
    shift
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    for command in "$@"; do
        say "---- $command"
        started=$SECONDS
        status=0
        chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
            ${http_proxy:+http_proxy="$http_proxy"} /bin/sh -c "cd /root/sightline && $command" </dev/null || status=$?
        [ $status = 0 ] || failed=1
        summary+=("$(printf '%-30s exit %d after %d s' "$command" $status $((SECONDS - started)))")
    done
    report "$root" after
    say "---- summary"
    printf '%s\n' "${summary[@]}"
    return $failed
}

report() {
    summary+=("$(printf '%-30s %s packages, %s MB on disk' "installed $2" \
        "$(chroot "$1" dpkg-query -W | wc -l)" "$(du -sxm "$1" --exclude=root/sightline | cut -f1)")")
}

summary=()
if [ "${1:-}" = --inside ]; then
    shift
    root=$1
    shift
    report "$root" before
    inside "$root" "$@"
    exit
fi

keep=no
root=
while [ $# -gt 0 ]; do
    case "$1" in
    --keep) keep=yes ;;
    --dir) root=${2:?--dir needs a directory}; shift ;;
    -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    -*) printf 'fresh-root: unknown option %s\n' "$1" >&2; exit 2 ;;
    *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || set -- ./run ./test ./run
[ "$(id -u)" = 0 ] || fail "only root can make a root directory: start this with sudo"
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
root=${root:-$(mktemp -d /var/tmp/sightline-root.XXXXXX)}
mkdir -p "$root"
[ -z "$(ls -A "$root")" ] || fail "$root is not empty"
cleanup() {
    if [ "$keep" = yes ]; then say "kept $root"; else rm -rf --one-file-system "$root"; fi
}
trap cleanup EXIT
trap 'exit 5' INT TERM

mirror=${SIGHTLINE_MIRROR:-$(own_mirror)}
say "making a Debian 12 root in $root"
debootstrap --variant=minbase --include=git "$suite" "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; rm -f "$root.log"; fail "debootstrap failed"; }
rm -f "$root.log"
if [ -z "${SIGHTLINE_MIRROR:-}" ] && [ -n "$(debian_sources)" ]; then
    rm -f "$root/etc/apt/sources.list"
    debian_sources | while read -r file; do install -D -m 644 "$file" "$root$file"; done
fi
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
git clone -q --no-hardlinks "$here" "$root/root/sightline"
say "commit $(git -C "$root/root/sightline" log -1 --format='%h %s')"

unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" --inside "$root" "$@"

#!/bin/bash
# wrong_include.sh COMPILER FLAGS SNIPPET   a snippet must compile, and must not with -DWRONG_INCLUDE
set -u
compiler=$1 flags=$2 snippet=$3

if ! output=$("$compiler" -std=c++20 -fsyntax-only "@$flags" "$snippet" 2>&1); then
    printf '%s\nthe snippet does not compile even without the wrong include\n' "$output"
    exit 1
fi
if output=$("$compiler" -std=c++20 -fsyntax-only -DWRONG_INCLUDE "@$flags" "$snippet" 2>&1); then
    printf 'the wrong include compiles: the dependency order is not kept\n'
    exit 1
fi
if ! printf '%s' "$output" | grep -q 'No such file or directory\|file not found'; then
    printf '%s\nthe wrong include fails, but not because its header is out of reach\n' "$output"
    exit 1
fi

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# README's example of embedding compiles without a warning and runs from the source folder.
set -eu
[ -e "$TONECLS_SOURCE/models/tone.tcm" ] || { echo "no models/tone.tcm" >&2; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sed -n '/^<!-- embed.c -->$/,/^```$/p' "$TONECLS_SOURCE/README.md" | sed '1,2d;$d' >"$scratch/embed.c"
[ "$(wc -l <"$scratch/embed.c")" -ge 10 ] || { echo "README has no embed.c" >&2; exit 1; }
${TONECLS_CC:-cc} -std=c11 -Wall -Wextra -Werror -I"$TONECLS_SOURCE/src" "$scratch/embed.c" \
    "$TONECLS_BIN/src/libtonecls.a" -lutf8proc -lm -o "$scratch/embed"
(cd "$TONECLS_SOURCE" && "$scratch/embed") | grep -E '^[a-z]+ 0\.[0-9]+$'

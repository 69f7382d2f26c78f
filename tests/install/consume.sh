#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs into an empty folder, moves it, and builds a stranger's C and C++ programs against it: by pkg-config and by
# CMake's find_package, shared and static. Each analyses a text with an installed model and must say a label.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
here="$TONECLS_SOURCE/tests/install"

cmake --install "$TONECLS_BIN" --prefix "$scratch/first" >/dev/null
mv "$scratch/first" "$scratch/moved" # nothing may remember where it was installed
prefix="$scratch/moved"
libdir=$(dirname "$(find "$prefix" -name libtonecls.a)")

mkdir -p "$scratch/corpus/calm" "$scratch/corpus/angry"
for i in 1 2 3 4 5 6 7 8; do
    echo "The committee met on day $i and approved the minutes and the budget." >"$scratch/corpus/calm/$i.txt"
    echo "Enemies will pay, they shouted on day $i, and vowed revenge and war." >"$scratch/corpus/angry/$i.txt"
done
"$prefix/bin/tonecls" train "$scratch/corpus" -o "$scratch/own.tcm" --quiet >/dev/null

run() {
    [ "$(LD_LIBRARY_PATH="$libdir" "$1" "$scratch/own.tcm")" = angry ] || { echo "$2: wrong answer" >&2; exit 1; }
}

if command -v pkg-config >/dev/null; then
    export PKG_CONFIG_PATH="$libdir/pkgconfig"
    # shellcheck disable=SC2046
    ${TONECLS_CC:-cc} "$here/stranger.c" $(pkg-config --cflags --libs tonecls) -o "$scratch/by-pc"
    run "$scratch/by-pc" "pkg-config, shared"
    # shellcheck disable=SC2046
    ${TONECLS_CC:-cc} "$here/stranger.c" $(pkg-config --cflags tonecls) "$libdir/libtonecls.a" -lutf8proc -lm -o "$scratch/by-pc-static"
    run "$scratch/by-pc-static" "pkg-config, static"
    [ "$(pkg-config --modversion tonecls)" = "$("$prefix/bin/tonecls" --version | awk '{ print $2; exit }')" ]
else
    echo "no pkg-config: that way not tried" >&2
fi

cmake -S "$here" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$prefix" >"$scratch/log" 2>&1 \
    && cmake --build "$scratch/build" >>"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; exit 1; }
for program in stranger_shared stranger_static stranger_cpp; do
    [ -e "$scratch/build/$program" ] || { echo "$program was not built (no C++ compiler?)" >&2; continue; }
    run "$scratch/build/$program" "$program"
done

# The installed program finds the installed models by itself.
if ls "$TONECLS_SOURCE"/models/tone.tcm >/dev/null 2>&1; then
    (cd / && TONECLS_MODELS="$prefix/share/tonecls" "$prefix/bin/tonecls" predict "$TONECLS_SOURCE/tests/texts/cuba-1962.txt" >/dev/null)
fi

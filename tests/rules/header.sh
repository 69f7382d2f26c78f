#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The public header compiles alone, pedantic, in every C and C++ it may meet.
cd "${TONECLS_SOURCE:-.}" || exit 1
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
printf '#include "tonecls.h"\nint main(void) { tonecls_options o = TONECLS_OPTIONS_INIT; return o.want == 0; }\n' >"$scratch/use.c"
cp "$scratch/use.c" "$scratch/use.cpp"
for standard in c99 c11 c17; do
    "${TONECLS_CC:-cc}" -std=$standard -pedantic-errors -Wall -Wextra -Werror -Isrc -fsyntax-only "$scratch/use.c" || exit 1
done
if command -v c++ >/dev/null; then
    for standard in c++11 c++17 c++20; do
        c++ -std=$standard -pedantic-errors -Wall -Wextra -Werror -Isrc -fsyntax-only "$scratch/use.cpp" || exit 1
    done
else
    echo "no C++ compiler: C++ not tried" >&2
fi

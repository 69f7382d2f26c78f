#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The top level stays as agreed, no file is over-long or over-heavy, and every room has its README.
cd "${TONECLS_SOURCE:-.}" || exit 1
git rev-parse --git-dir >/dev/null 2>&1 || { echo "not a git checkout" >&2; exit 77; }
bad=$(git ls-files | sed 's|/.*||' | sort -u | grep -vE '^(CMakeLists\.txt|CMakePresets\.json|README\.md|LICENSE|src|models|training|tests|bench|\..*)$')
[ -z "$bad" ] || { echo "not at home on the top level: $bad" >&2; exit 1; }
for room in src src/base src/text src/feature src/model src/actor src/stance src/analyze src/cli models training tests bench; do
    [ -s "$room/README.md" ] || { echo "$room has no README.md" >&2; exit 1; }
done
long=$(git ls-files 'src/*.[ch]' 'training/*.[ch]' 'tests/*.[ch]' | xargs wc -l | awk '$1 > 600 && $2 != "total" { print $2 ": " $1 " lines" }')
[ -z "$long" ] || { echo "over 600 lines: $long" >&2; exit 1; }
heavy=$(git ls-files | xargs du -k | awk '$1 > 15000 { print $2 }')
[ -z "$heavy" ] || { echo "over 15 MB: $heavy" >&2; exit 1; }

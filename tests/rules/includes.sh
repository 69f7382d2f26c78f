#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The include rule of src/README.md: rooms may include only rooms below them; the two solvers and utf8proc have one
# includer each; the libraries never print, exit, or read locale, environment or random numbers of the C library.
cd "${TONECLS_SOURCE:-.}" || exit 1
failures=$(mktemp) || exit 1
trap 'rm -f "$failures"' EXIT

# allowed ROOM "ROOMS...": every #include "room/..." in src/ROOM names one of ROOMS.
allowed() {
    grep -HnoE '^[[:space:]]*#[[:space:]]*include[[:space:]]+"[^"]+"' src/"$1"/*.[ch] | while IFS= read -r line; do
        target=$(printf '%s\n' "$line" | sed 's/.*"\(.*\)"/\1/')
        case "$target" in
        */*) room=${target%%/*} ;;
        tonecls.h) room=tonecls.h ;;
        *) room="(no room: $target)" ;;
        esac
        case " $2 $1 tonecls.h " in
        *" $room "*) ;;
        *) echo "src/$1 may not include $room: $line" >>"$failures" ;;
        esac
    done
}
allowed base ""
allowed text "base"
allowed feature "base text"
allowed model "base text feature"
allowed actor "base text feature model"
allowed stance "base text feature model actor"
allowed analyze "base text feature model actor stance"
# The program uses the public header and its own room only.
allowed cli "cli"

# Nothing under src/ knows the trainer; the public header knows nobody.
grep -Hn '#include "' src/tonecls.h >>"$failures"
# only HEADER FILES...: just these may include it.
only() {
    header=$1
    shift
    grep -rlE "#[[:space:]]*include[[:space:]]*<([a-z]+/)?$header>" src training tests bench | while IFS= read -r file; do
        case " $* " in *" $file "*) ;; *) echo "$header is included by $file" >>"$failures" ;; esac
    done
}
only utf8proc.h src/text/normalize.c
only svm.h training/fit/solver_libsvm.c tests/unit/test_solver_libsvm.c
only linear.h training/fit/solver_liblinear.c

# shellcheck disable=SC2046
grep -HnE '(^|[^_[:alnum:]])(s?rand|exit|abort|printf|puts|setlocale|getenv|perror)[[:space:]]*\(' \
    $(ls src/base/*.c src/text/*.c src/feature/*.c src/model/*.c src/actor/*.c src/stance/*.c src/analyze/*.c) \
    | grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/?\*|//)' >>"$failures"

# File names are unique, so that a name is enough to find one; README.md and CMakeLists.txt are the agreed exceptions.
git ls-files 2>/dev/null | sed 's|.*/||' | grep -vE '^(README\.md|CMakeLists\.txt)$' | sort | uniq -d \
    | sed 's/^/this file name stands more than once: /' >>"$failures"

if [ -s "$failures" ]; then
    cat "$failures" >&2
    exit 1
fi

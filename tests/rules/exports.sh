#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The shared library exports tonecls_* and nothing else, and needs only libc, libm and utf8proc.
library="${TONECLS_BIN:-build}/src/libtonecls.so"
[ -e "$library" ] || { echo "no $library" >&2; exit 1; }
bad=$(nm -D --defined-only "$library" | awk '{ print $3 }' | sed 's/@.*//' | grep -v '^tonecls_' | grep -vE '^(_init|_fini|__.*|_edata|_end)$')
[ -z "$bad" ] || { echo "exported without prefix: $bad" >&2; exit 1; }
nm -D --defined-only "$library" | grep -q ' T tonecls_analyze$' || { echo "tonecls_analyze is not exported" >&2; exit 1; }
extra=$(objdump -p "$library" | awk '$1 == "NEEDED" { print $2 }' | grep -vE '^(libc|libm|libutf8proc|libasan|libubsan|libtsan|libgcc_s|ld-linux[^.]*)\.so')
[ -z "$extra" ] || { echo "needs more than it should: $extra" >&2; exit 1; }
# What the header declares is what the library has.
for name in $(grep -oE 'tonecls_[a-z_]+\(' "${TONECLS_SOURCE:-.}/src/tonecls.h" | tr -d '(' | sort -u); do
    nm -D --defined-only "$library" | grep -q " T $name\$" || { echo "$name is declared but not there" >&2; exit 1; }
done

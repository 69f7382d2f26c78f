#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Header, pkg-config file and programs say one version.
header=$(awk '/^#define TONECLS_VERSION_(MAJOR|MINOR|PATCH) / { v = v (v == "" ? "" : ".") $3 } END { print v }' \
    "${TONECLS_SOURCE:-.}/src/tonecls.h")
for said in "$(awk '/^Version:/ { print $2 }' "$TONECLS_BIN/src/tonecls.pc")" \
    "$("$TONECLS_BIN/tonecls" --version | awk '{ print $2; exit }')" \
    "$("$TONECLS_BIN/tonecls-train" --version | awk '{ print $2; exit }')"; do
    [ "$said" = "$header" ] || { echo "header says $header, another says '$said'" >&2; exit 1; }
done

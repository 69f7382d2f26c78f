#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Everything again under ThreadSanitizer.
set -eu
build="$TONECLS_BIN/sanitized-thread"
cmake -S "$TONECLS_SOURCE" -B "$build" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DTONECLS_SANITIZE="thread" \
    -DCMAKE_C_COMPILER="$TONECLS_CC" >/dev/null
cmake --build "$build" -j2 >"$build/log" 2>&1 || { tail -30 "$build/log" >&2; exit 1; }
# Leaks are looked for by the unit tests; programs may leave their memory to the end of the process.
cd "$build"
ctest -R '^(unit\.(fit|pool|threads|vectorise|count)|cli\.(predict_threads|train_same_bytes))' --output-on-failure --timeout 600 -j2 >&2

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# `tonecls train` and `tonecls eval` are tonecls-train beside the program: same words, same codes.
. "$(dirname "$0")/lib.sh"
make_model

want 0 "$TONECLS_BIN/tonecls-train" train corpus.jsonl -o direct.tcm
want_same direct.tcm models/tone.tcm
want 0 "$T" eval -m models/tone.tcm corpus.jsonl
mv out report
want 0 "$TONECLS_BIN/tonecls-train" eval -m models/tone.tcm corpus.jsonl
want_same report out
want 0 "$T" train --help
mv out long
want 0 "$T" help train
want_same long out
want_has out '-o'
want 0 "$T" help eval
want_has out '-m'
want 2 "$T" train --nonsense
want_lines err 1
want 4 "$T" train missing-corpus -o other.tcm
[ -e other.tcm ] && fail "a model of nothing"

# Where it is not, that is said.
mkdir alone
cp "$T" alone/
run alone/tonecls train corpus.jsonl -o other.tcm
[ "$code" -eq 0 ] || { [ "$code" -eq 5 ] && want_lines err 1 && want_has err "tonecls-train"; } || fail "code $code"

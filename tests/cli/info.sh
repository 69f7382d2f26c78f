#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# info: what a model is; tokens: how a text is cut.
. "$(dirname "$0")/lib.sh"
make_model
tab=$(printf '\t')

want 0 "$T" info models/tone.tcm
for line in "file${tab}models/tone.tcm" "task${tab}label" "label${tab}calm" "label${tab}angry"; do
    want_has out "$line"
done
grep -qE "^bytes${tab}$(wc -c <models/tone.tcm | tr -d ' ')\$" out || fail "bytes"
want 0 "$T" info -n 3 tone
[ "$(grep -c "^feature${tab}calm${tab}" out)" -eq 3 ] || fail "not three features for calm"
want_has out 'lovely'
want 0 "$T" info --json --features 2 tone
want_lines out 1
want_has out '"task":"label"'
want_has out '"labels":[{"label":'
want 0 "$T" info
want_has out 'tone.tcm'
want 3 "$T" info corpus.jsonl tone
want_lines err 1
want_has out "task${tab}label"

printf "The U.S. can't. N\303\240o 12!" >doc.txt
want 0 "$T" tokens doc.txt
awk -F '\t' 'NF != 6 { exit 1 }' out || fail "not six columns"
want_has out "can't${tab}word${tab}can't${tab}"
want_has out "12${tab}number${tab}12${tab}"
grep -q "^The${tab}word${tab}the${tab}0${tab}3${tab}0\$" out || fail "offsets of the first token"
# Offsets are bytes of the file.
while IFS="$tab" read -r token kind normal start end sentence; do
    [ "$(tail -c "+$((start + 1))" doc.txt | head -c "$((end - start))")" = "$token" ] \
        || fail "bytes $start to $end are not '$token' ($kind, $normal, sentence $sentence)"
done <out
mv out rows
want 0 "$T" tokens --json - <doc.txt
want_lines out "$(lines_of rows)"
want_has out '{"token":"The","kind":"word","normal":"the","start":0,"end":3,"sentence":0}'
: >empty.txt
want 0 "$T" tokens empty.txt
want_lines out 0
want 1 "$T" tokens missing.txt doc.txt
want_lines err 1
want_same rows out

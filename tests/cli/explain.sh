#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# explain: the words that made the tone, adding up to the margin.
. "$(dirname "$0")/lib.sh"
make_model
printf 'A lovely and gentle morning. Lovely garden, and one furious neighbour.' >doc.txt

want 0 "$T" explain doc.txt
want_has out 'calm'
grep -qE '^      \+[0-9.]+  lovely  \(2 times\)$' out || fail "lovely is not counted up"
want_has out 'margin'
# bias + words = margin, up to the rounding of what is printed.
sed -nE 's/.*margin ([-+0-9.]+) = bias ([-+0-9.]+), words ([-+0-9.]+)$/\1 \2 \3/p' out >sums
[ -s sums ] || fail "no sums"
awk '{ d = $1 - $2 - $3; if (d > 0.0021 || d < -0.0021) exit 1 }' sums || fail "the words do not add up"
want 0 "$T" explain -n 1 doc.txt
[ "$(grep -cE '^      \+' out)" -le 2 ] || fail "-n 1 shows more than one word for each label"

want 0 "$T" explain --json doc.txt
want_lines out 1
for field in '"reasons":[{"label":"calm","margin":' '"spans":[{"start":' '"stance_words":[]' '"text":"lovely","count":2'; do
    want_has out "$field"
done
make_checker
# Without its own fields it is the line of predict.
want 0 "$T" predict --json doc.txt
mv out predicted
want 0 "$T" explain --json doc.txt
sed 's/,"reasons":.*/}/' out >stripped
want_same predicted stripped

want 0 sh -c "'$T' explain <doc.txt"
: >empty.txt
want 0 "$T" explain empty.txt
want_has out 'no text'
want 1 "$T" explain missing.txt doc.txt
want_lines err 1
want_has out 'Failed'
want_has out 'lovely'

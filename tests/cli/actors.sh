#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# With the shipped models: actors, who takes which stance, which models are used when.
. "$(dirname "$0")/lib.sh"
: "${TONECLS_SOURCE:?the folder of the source}"
TONECLS_MODELS=$TONECLS_SOURCE/models
for model in tone actor stance attitude; do
    [ -s "$TONECLS_MODELS/$model.tcm" ] || skip "no $TONECLS_MODELS/$model.tcm"
done
make_checker
text=$TONECLS_SOURCE/tests/texts/cuba-1962.txt

want 0 "$T" verify
want_lines out 4
want 0 "$T" predict --json "$text"
./check_json -n 1 <out || fail "not version 1 of the format"
grep -qE '"name":"(Nikita Khrushchev|Fidel Castro|John F. Kennedy|Adlai Stevenson)"' out || fail "nobody is found"
want_has out '"type":"person"'
want_has out '"stance":"opposed"'
want_has out '"attitude":{"label":'
mv out full
want 0 "$T" predict --card "$text"
want_has out 'Tone'
want_has out ' -> '
grep -qE 'Khrushchev|Castro' out || fail "the card names no actor"

# -m of a label model gives labels, --actors the rest.
want 0 "$T" predict --json -m tone "$text"
want_has out '"actors":[]'
want 0 "$T" predict --json --no-actors "$text"
want_has out '"actors":[]'
want 0 "$T" predict --json -m tone --actors "$text"
want_same full out
want 0 "$T" predict --json -m tone -m actor "$text"
./check_json -n 1 <out || fail "without stances"
want_has out '"stances":[]'
grep -q '"stances":\[{' out && fail "stances without a stance model"
want 0 "$T" predict --json -m actor "$text"
./check_json -n 1 <out || fail "without a tone"
want_has out '"tone":{"label":null,"probability":null,"scores":[]}'
want_mistake 2 "label" "$T" predict -m actor "$text"
want 0 "$T" predict --json --stance-threshold 1 "$text"
grep -q '"stances":\[{' out && fail "a stance of less than certainty passed the threshold 1"

want 0 "$T" explain "$text"
want_has out ' -> '
grep -qE 'without "|none that alone' out || fail "no words behind the stances"
want 0 "$T" explain --json "$text"
want_has out '"stance_words":[{"source":'
want 0 "$T" explain --no-actors "$text"
grep -q ' -> ' out && fail "stances though --no-actors"

# Many texts, any number of threads, the same bytes.
mkdir many
i=0
while [ $i -lt 20 ]; do
    sed -n "$((i % 7 + 1)),\$p" "$text" >"many/$i.txt"
    i=$((i + 1))
done
want 0 "$T" predict --json many
./check_json -n 20 <out || fail "many texts"
mv out one
want 0 "$T" predict --json -j 4 many
want_same one out

# Texts that are hard on an actor tagger: an answer in bounded time, and a flag where something was left out.
echo "No one is named here." >none.txt
awk 'function name(i,  k, text) { for (k = 0; k < 4; k++) { text = text substr("abdegiklmnoprstu", 1 + i % 16, 1); i = int(i / 16) } return text }
BEGIN { for (i = 0; i < 5000; i++) printf "President Anna B%s of the party met Robert K%s in the city. ", name(i * 13), name(i * 7) }' >crowd.txt
awk 'BEGIN { for (i = 0; i < 30000; i++) printf "Angela Merkel praised Barack Obama, and " }' >sentence.txt
printf '%s\n' "Владимир Путин осудил США." "Президент Франции." "习近平会见普京。" "قال الرئيس بوتين." >scripts.txt
echo "PRESIDENT PUTIN WARNS UKRAINE AND THE UNITED STATES" >capitals.txt
printf 'Putin warns Ukraine' >headline.txt
want 0 timeout 120 "$T" predict --json none.txt crowd.txt sentence.txt scripts.txt capitals.txt headline.txt
./check_json -n 6 <out || fail "hard texts"
sed -n 1p out | grep -q '"actors":\[\]' || fail "an actor where none is"
sed -n 2p out | grep -q '"actors_capped"' || fail "5,000 actors were all kept, or dropped in silence"

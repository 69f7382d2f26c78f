#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Options do what they say: the report, what the model holds, several labels at once, others, tuning, solvers.
. "$(dirname "$0")/train_lib.sh"

make_tsv 120 8 >corpus.tsv
expect 0 train corpus.tsv -o m.tcm --min-count 3
grep -q 'left out as too rare (--min-count 3)' out || fail "--min-count is not reported"
expect 0 train corpus.tsv -o m.tcm --max-features 50
grep -q '^features: 50 kept, .* left out as beyond the most frequent 50 (--max-features)' out || fail "--max-features"
expect 0 train corpus.tsv -o m.tcm --tune
grep -q '^C: .* (chosen by cross-validation)' out || fail "--tune is not reported"
expect 0 train corpus.tsv -o m.tcm --folds 0
grep -q '^not calibrated' out || fail "--folds 0 is not told"
grep -q 'held-out' out && fail "held-out scores without folds"
expect 0 train corpus.tsv -o m.tcm -q
[ -s out ] || [ -s err ] && fail "-q printed"

# Both solvers learn the same thing.
for solver in libsvm liblinear; do
    expect 0 train corpus.tsv -o $solver.tcm --solver $solver --loss hinge
    expect 0 eval -m $solver.tcm corpus.tsv
    grep -qE '^accuracy +(1.0000|0.99)' out || fail "$solver did not learn its own corpus"
done

# Sizes: int8 < int16 < float32.
for numbers in int8 int16 float32; do
    expect 0 train corpus.tsv -o $numbers.tcm --numbers $numbers --no-names
done
[ "$(wc -c <int8.tcm)" -lt "$(wc -c <int16.tcm)" ] && [ "$(wc -c <int16.tcm)" -lt "$(wc -c <float32.tcm)" ] \
    || fail "sizes of number types"

# Several labels at once.
awk -F'\t' '{
    extra = NR % 4 == 0 ? ",\"even\"" : ""
    text = NR % 4 == 0 ? $2 " evenly four" : $2
    if (NR % 7 == 0) printf "{\"text\":\"word1 word2 no%d\",\"labels\":[]}\n", NR
    else printf "{\"text\":\"%s\",\"labels\":[\"%s\"%s]}\n", text, $1, extra
}' corpus.tsv >several.jsonl
expect 0 train several.jsonl -o several.tcm
grep -q 'several may hold at once' out || fail "multilabel is not told"
expect 0 eval -m several.tcm several.jsonl --predictions p
grep -q '^micro-F1' out || fail "micro-F1"
grep -q '"gold":\["calm","even"\],"label":"[a-z]*","labels":\["' p || fail "lists of labels"
grep -q '"gold":\[\]' p || fail "an empty list of labels"

# Labels that would also have been right.
awk -F'\t' '{ printf "{\"text\":\"%s\",\"label\":\"%s\",\"others\":[\"merry\",\"never\"]}\n", $2, $1 }' corpus.tsv >others.jsonl
expect 0 train others.jsonl -o others.tcm
grep -q '^corpus: 120 documents, 3 labels' out || fail "a label of others became one of the model"
expect 0 eval -m others.tcm others.jsonl
grep -q '^label or others' out || fail "label or others"

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# eval: report, predictions, threshold, threads, cross-validation, exit codes.
. "$(dirname "$0")/train_lib.sh"

make_tsv 200 3 >train.tsv
make_tsv 60 4 >test.tsv
expect 0 train train.tsv -o m.tcm --name "made 1.0" --property licence=none
grep -q '^held-out answers, 5 folds: 200 documents, 3 labels' out || fail "no held-out scores in the report of train"

expect 0 eval -m m.tcm test.tsv
cp out report
for word in '^60 documents, 3 labels' '^accuracy ' '^macro-F1 ' '^ECE' 'precision  recall      F1  support' \
    'confusion (rows: gold, columns: answer)'; do
    grep -q "$word" out || fail "the report lacks $word"
done
for threads in 1 2 8; do
    expect 0 eval -m m.tcm test.tsv -j$threads --predictions p$threads
    same report out "-j$threads"
    same p1 p$threads
done

# One JSON line for each document, in order, and its numbers agree with the report.
[ "$(wc -l <p1)" -eq 60 ] || fail "one line for each document"
awk -F'[:,]' '$2 != NR { exit 1 }' p1 || fail "ids are not line numbers in order"
right=$(awk -F'"' '$6 == $10 { n++ } END { printf "%.4f", n / NR }' p1)
grep -q "^accuracy  *$right" report || fail "accuracy of the predictions is $right, the report says otherwise"

# Predictions on standard output send the report to standard error.
expect 0 eval -m m.tcm test.tsv --predictions -
same out p1
same err report
expect 0 eval -m m.tcm test.tsv -q
[ -s out ] && fail "-q printed"

# A threshold nobody reaches leaves every document without a label, but with its scores.
expect 0 eval -m m.tcm test.tsv --threshold 1 --predictions p
[ "$(grep -c '"label":null,"probability":' p)" -eq 60 ] || fail "--threshold 1"
grep -q '^unanswered  *60' out || fail "unanswered"

# An empty document is answered, a label the model does not know is said.
printf 'calm\t \nnew\tcalmish1 word2\n' >odd.tsv
expect 0 eval -m m.tcm odd.tsv --predictions p
[ "$(wc -l <p)" -eq 2 ] || fail "a row was lost"
grep -q 'does not know 1 of the labels, the first: new' out || fail "unknown label"

# Cross-validation needs no model, and train prints the same one.
expect 0 eval --cv 5 train.tsv --predictions p1
grep -q '^cross-validation, 5 folds: 200 documents' out || fail "--cv"
cp out cv
expect 0 train --cv 5 train.tsv -j3 --predictions p2
sed -n '/^cross-validation/,$p' out >cv2
same cv cv2
same p1 p2
[ "$(wc -l <p1)" -eq 200 ] || fail "one line for each document of cross-validation"
expect 0 train --cv 3 train.tsv -o with.tcm
same m.tcm m.tcm
expect 0 train train.tsv -o without.tcm
same with.tcm without.tcm "--cv changed the model"

# Failures.
expect_error 3 "No such file" eval -m none.tcm test.tsv
expect_error 3 "not a" eval -m train.tsv test.tsv
head -c 1000 m.tcm >cut.tcm
expect 3 eval -m cut.tcm test.tsv
[ "$(wc -l <err)" -eq 1 ] || fail "one line about a cut model"
expect_error 4 "none.tsv: No such file" eval -m m.tcm none.tsv
expect_error 5 "Is a directory" eval -m m.tcm test.tsv --predictions .
if [ -w /dev/full ]; then
    expect 5 eval -m m.tcm test.tsv --predictions /dev/full
    "$train" eval -m m.tcm test.tsv >/dev/full 2>err && fail "a full standard output was not noticed"
    grep -q 'standard output' err || fail "a full standard output was not named"
fi

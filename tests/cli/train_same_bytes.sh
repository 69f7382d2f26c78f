#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Same corpus, options and seed: same bytes, whatever the number of threads, the order of documents, the order of paths.
. "$(dirname "$0")/train_lib.sh"

make_tsv 150 1 >corpus.tsv
expect 0 train corpus.tsv -o one.tcm -j1
for threads in 1 2 8; do
    expect 0 train corpus.tsv -o again.tcm -j$threads
    same one.tcm again.tcm "-j$threads"
done

# Over an older file too, and with names left out it is another one.
expect 0 train corpus.tsv -o again.tcm --no-names
cmp -s one.tcm again.tcm && fail "--no-names changed nothing"
expect 0 train corpus.tsv -o again.tcm
same one.tcm again.tcm

sort -k2 corpus.tsv >sorted.tsv
expect 0 train sorted.tsv -o sorted.tcm
same one.tcm sorted.tcm "the order of documents shows"

sed -n '1,70p' corpus.tsv >first.tsv
sed -n '71,$p' corpus.tsv >second.tsv
expect 0 train second.tsv first.tsv -o parts.tcm
same one.tcm parts.tcm "the order of files shows"

expect 0 train corpus.tsv -o other.tcm --seed 2
cmp -s one.tcm other.tcm && fail "--seed changed nothing"
expect 0 train corpus.tsv -o hinge.tcm --loss hinge
cmp -s one.tcm hinge.tcm && fail "--loss changed nothing"

# --tune and character n-grams are as repeatable.
expect 0 train corpus.tsv -o tuned1.tcm --tune --chars 2-3 -j1
expect 0 train sorted.tsv -o tuned2.tcm --tune --chars 2-3 -j3
same tuned1.tcm tuned2.tcm
no_temporary_files

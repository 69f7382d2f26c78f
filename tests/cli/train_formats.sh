#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The same documents as folders, JSON Lines, TSV and fastText lines, packed or not, give the same model.
. "$(dirname "$0")/train_lib.sh"

make_tsv 90 2 >corpus.tsv
mkdir folder
awk -F'\t' '{
    system("mkdir -p folder/" $1)
    file = "folder/" $1 "/doc" NR ".txt"
    print $2 >file
    close(file)
}' corpus.tsv
awk -F'\t' '{ printf "{\"text\":\"%s\",\"label\":\"%s\"}\n", $2, $1 }' corpus.tsv >corpus.jsonl
awk -F'\t' '{ printf "__label__%s %s\r\n", $1, $2 }' corpus.tsv >corpus.txt
gzip -c corpus.jsonl >packed.jsonl.gz
gzip -c corpus.tsv >packed

expect 0 train corpus.tsv -o wanted.tcm
for corpus in folder corpus.jsonl corpus.txt packed.jsonl.gz packed; do
    expect 0 train $corpus -o got.tcm
    same wanted.tcm got.tcm "$corpus"
done
"$train" train - -o got.tcm <corpus.jsonl >out 2>err || fail "standard input"
same wanted.tcm got.tcm "standard input"
expect 0 train --format tsv corpus.tsv -o got.tcm
same wanted.tcm got.tcm

# Mixed kinds in one go.
sed -n '1,30p' corpus.tsv >a.tsv
sed -n '31,$p' corpus.jsonl >b.jsonl
expect 0 train b.jsonl a.tsv -o got.tcm
same wanted.tcm got.tcm "mixed"

# The four formats give eval the same answers; ids are those of the format.
expect 0 eval -m wanted.tcm folder --predictions p1
expect 0 eval -m wanted.tcm corpus.tsv --predictions p2
grep -q '"id":"angry/doc1.txt"' p1 || fail "id of a file"
grep -q '^{"id":1,"gold":"angry",' p2 || fail "id of a line"
sed 's/"id":[^,]*,//' p1 | sort >s1
sed 's/"id":[^,]*,//' p2 | sort >s2
same s1 s2

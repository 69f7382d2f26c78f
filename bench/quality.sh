#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Accuracy of `tonecls train` with its default settings on public corpora: train and test parts where there are such, 10-fold
# cross-validation where there are none.
# usage: sh bench/quality.sh BIN DATA     DATA holds bench/*.jsonl and bench/*.jsonl.gz
set -eu
bin=$1 data=$2/bench
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for part in "$data"/*.train.jsonl*; do
    name=$(basename "$part" | sed 's/\.train.*//')
    test=$(ls "$data/$name.test.jsonl"* 2>/dev/null) || continue
    "$bin/tonecls" train --quiet "$part" -o "$scratch/model.tcm" >/dev/null
    "$bin/tonecls" eval -m "$scratch/model.tcm" "$test" | awk -v name="$name" '/^accuracy/ { print name "\t" $2 "\ttest" }'
done
for whole in "$data"/*.all.jsonl*; do
    name=$(basename "$whole" | sed 's/\.all.*//')
    "$bin/tonecls" train "$whole" --cv 10 2>/dev/null | awk -v name="$name" '/^accuracy/ { print name "\t" $2 "\t10 folds"; exit }'
done

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is wrong with a corpus is said in one clear line or counted in the report; nothing is lost silently.
. "$(dirname "$0")/train_lib.sh"

# Nothing to learn from.
printf 'a\tone\na\ttwo\n' >one.tsv
expect_error 4 "have one label, 'a'" train one.tsv -o m
printf 'a\t \nb\t\n' >empty.tsv
expect_error 4 "2 left out, the first for: empty text (empty.tsv:1)" train empty.tsv -o m
: >nothing
expect_error 4 "nothing: an empty file" train nothing -o m
mkdir bare
expect_error 4 "holds no document" train bare -o m
expect_error 4 "missing: No such file" train missing -o m
head -c 3000 /dev/urandom >binary
printf '\0\0' >>binary
expect_error 4 "binary: a binary file, not a corpus" train binary -o m
expect_error 4 "binary file" train "$train" -o m
printf '[{"text":"x","label":"a"}]\n' >array.json
expect_error 4 "JSON array" train array.json -o m
printf 'one text\nanother\n' >plain.txt
expect_error 4 "neither JSON Lines nor" train plain.txt -o m
expect_error 4 "is a device" train /dev/zero -o m

# Labels that could not be a folder's name.
printf '{"text":"x","label":"politics/us"}\n' >slash.jsonl
expect_error 4 "slash.jsonl:1: the label 'politics/us' holds a slash" train slash.jsonl -o m
printf '{"text":"x","label":"a\\nb"}\n' >newline.jsonl
expect_error 4 "holds a newline" train newline.jsonl -o m

# Damaged gzip.
make_tsv 300 1 >good.tsv
gzip -c good.tsv | head -c 500 >cut.tsv.gz
expect_error 4 "gzip data ends early" train cut.tsv.gz -o m
[ -e m ] && fail "a model was written"

# Bad lines cost themselves only, and the report says so.
{
    make_tsv 60 1
    printf 'no tab here\ncalm\t  \n\tno label\ncalm\tcaf\351 broken\n'
    make_tsv 60 1 | sed -n '1p;2s/^[a-z]*/calm/p'
} >mixed.tsv
expect 0 train mixed.tsv -o m
grep -q '1  no tab between label and text (first: mixed.tsv:61)' out || fail "no tab"
grep -q '1  empty text (first: mixed.tsv:62)' out || fail "empty text"
grep -q '1  no label before the tab (first: mixed.tsv:63)' out || fail "no label"
grep -q '1  broken UTF-8, read as U+FFFD (first: mixed.tsv:64)' out || fail "broken UTF-8"
grep -q 'repeats an earlier text with the same label (first: mixed.tsv:65)' out || fail "repeated text"
grep -q 'repeats an earlier text with another label' out || fail "text under two labels"

# NUL is a character, CR LF ends a line, a byte order mark is none of the label.
{
    printf '\357\273\277'
    make_tsv 60 1 | sed 's/$/\r/'
    printf 'calm\tone\0two\n'
} >odd.tsv
expect 0 train odd.tsv -o m
grep -q '^corpus: 61 documents, 3 labels' out || fail "a byte order mark or CR made a label"

# A line longer than the limit is passed over, in bounded memory.
{
    make_tsv 60 1
    printf 'calm\t'
    head -c 70000000 /dev/zero | tr '\0' 'x'
    printf '\n'
} >long.tsv
expect 0 train long.tsv -o m
grep -q '1  line over 64 MiB (first: long.tsv:61)' out || fail "a long line"

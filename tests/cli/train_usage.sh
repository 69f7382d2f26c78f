#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Help that was asked for goes to stdout with exit 0; a mistake is one line on stderr with exit 2.
. "$(dirname "$0")/train_lib.sh"

for words in "--help" "-h" "help" "train -h" "train --help" "eval -h" "eval --help" "help train" "--version"; do
    # shellcheck disable=SC2086
    expect 0 $words
    [ -s out ] || fail "$words printed nothing"
    [ -s err ] && fail "$words wrote to stderr"
done
expect 0 --version
grep -qE '^tonecls-train [0-9]+\.[0-9]+\.[0-9]+$' out || fail "--version"

expect_error 2 "which command"
expect_error 2 "did you mean train?" tran
expect_error 2 "no command xyzzy" xyzzy
expect_error 2 "train needs a corpus" train
expect_error 2 "train needs -o MODEL" train corpus
expect_error 2 "--cv K is missing" train corpus -o m --predictions p
expect_error 2 "eval needs -m MODEL" eval corpus
expect_error 2 "eval needs a corpus" eval -m m
expect_error 2 "leave -m out" eval -m m --cv 5 corpus
expect_error 2 "did you mean --ngrams?" train corpus -o m --ngram 1-2
expect_error 2 "--output needs a value" train corpus -o
expect_error 2 "wanted is a whole number from 2" train corpus -o m --cv 1
expect_error 2 "has no such setting" train corpus -o m --set nothing=1
expect_error 2 "wanted is NAME=VALUE" train corpus -o m --property x
expect_error 2 "--tune needs --folds" train corpus -o m --tune --folds 0
make_tsv 30 1 >c.tsv
expect_error 2 "one must be there" train c.tsv -o m --ngrams 0
expect_error 2 "libsvm" train c.tsv -o m --solver libsvm --loss squared-hinge
[ -e m ] && fail "a mistake left a file"

# Under a locale with a decimal comma numbers are what they were.
for locale in de_DE.UTF-8 tr_TR.UTF-8; do
    LC_ALL=$locale "$train" train c.tsv -o locale.tcm --cost 0.5 >out 2>err || fail "$locale"
done
expect 0 train c.tsv -o plain.tcm --cost 0.5
same locale.tcm plain.tcm

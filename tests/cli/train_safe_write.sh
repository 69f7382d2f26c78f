#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whatever goes wrong while a model is made, the old one stays as it was and no temporary file is left.
. "$(dirname "$0")/train_lib.sh"

make_tsv 150 6 >corpus.tsv
echo "the old model" >old
cp old m.tcm

intact() {
    same old m.tcm "$1"
    no_temporary_files
}

# Disk full: a limit on the size of files stands for it.
(
    ulimit -f 4
    "$train" train corpus.tsv -o m.tcm >/dev/null 2>err
)
code=$?
[ $code -eq 5 ] || fail "disk full: exit $code"
grep -q 'm.tcm: File too large' err || fail "disk full is not named"
intact "disk full"

# The same on a disk that is really full, where one can be made.
mkdir small
if mount -t tmpfs -o size=48k tmpfs small 2>/dev/null; then
    cp old small/m.tcm
    "$train" train corpus.tsv -o small/m.tcm >/dev/null 2>err
    code=$?
    ls small >listing
    cp small/m.tcm after
    umount small
    [ $code -eq 5 ] || fail "full tmpfs: exit $code"
    grep -q 'No space left' err || fail "full tmpfs is not named"
    same old after
    [ "$(cat listing)" = m.tcm ] || fail "full tmpfs: left $(cat listing)"
fi

# A corpus that fails late, and places that cannot be written to, told before any work.
printf 'x\ty\nx/y\tz\n' >bad.tsv
expect 4 train corpus.tsv bad.tsv -o m.tcm
intact "bad corpus"
expect_error 5 "No such file or directory" train corpus.tsv -o none/m.tcm
expect_error 5 "Is a directory" train corpus.tsv -o small
expect 5 train corpus.tsv -o corpus.tsv/m.tcm
expect 2 train corpus.tsv -o m.tcm --cost x
intact "usage"
expect 5 train corpus.tsv -o m.tcm --max-memory 1k
intact "memory"

# A new model takes the place of the old one and keeps its mode.
chmod 640 m.tcm
expect 0 train corpus.tsv -o m.tcm
cmp -s old m.tcm && fail "the model was not written"
[ "$(ls -l m.tcm | cut -c1-10)" = "-rw-r-----" ] || fail "the mode changed"
no_temporary_files

# A link stays a link; a device is written to and stays; "-" is standard output, with the report on standard error.
ln -s m.tcm link
expect 0 train corpus.tsv -o link
[ -h link ] || fail "the link was replaced"
expect 0 train corpus.tsv -o /dev/null
[ -c /dev/null ] || fail "/dev/null was replaced"
expect 0 train corpus.tsv -o -
same out m.tcm
grep -q '^corpus: 150 documents' err || fail "no report on standard error"

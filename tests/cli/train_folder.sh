#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder with all that may stand in one: what cannot be read is counted, and the exit code tells.
. "$(dirname "$0")/train_lib.sh"

make_tsv 60 5 | awk -F'\t' '{
    system("mkdir -p c/" $1)
    file = "c/" $1 "/doc" NR ".txt"
    print $2 >file
    close(file)
}'
expect 0 train c -o wanted.tcm

echo "not a document" >c/README
echo "not a document" >c/calm/notes.md
echo "not a document" >c/calm/.hidden.txt
mkdir c/calm/deeper c/none
echo "not a document" >c/calm/deeper/a.txt
mkfifo c/calm/pipe.txt
ln -s loop.txt c/calm/loop.txt
ln -s .. c/calm/up
ln -s ../c c/again
expect 0 train c -o got.tcm
same wanted.tcm got.tcm
for reason in "not a .txt file" "hidden file or folder" "folder inside a LABEL folder" "file outside the LABEL folders" \
    "not a regular file (FIFO, device or socket) (first: c/calm/pipe.txt)" "loop of symbolic links"; do
    grep -qF "$reason" out || fail "the report lacks: $reason"
done

# Files that cannot be read: the model is made from the others, and the exit code is 1.
ln -s nowhere c/calm/dangling.txt
printf '\037\213\010\000broken' >c/calm/broken.txt
expect 1 train c -o got.tcm
same wanted.tcm got.tcm
grep -qF "2 files could not be read" err || fail "unreadable files are not told"
if [ "$(id -u)" -ne 0 ]; then
    echo secret >c/calm/secret.txt
    chmod 000 c/calm/secret.txt
    expect 1 train c -o got.tcm
    grep -qF "3 files could not be read" err || fail "a forbidden file is not told"
fi

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# stdout and --output: nothing is lost in silence, no input is overwritten, a broken output is code 5.
. "$(dirname "$0")/lib.sh"
make_model
echo "A lovely day." >doc.txt
mkdir folder
echo "A lovely day." >folder/a.txt
echo "A furious day." >folder/b.txt

if [ -w /dev/full ]; then
    for command in "predict doc.txt" "predict --lines doc.txt" "predict -j 3 --lines doc.txt" "explain doc.txt" \
        "tokens doc.txt" "info models/tone.tcm" "verify" "help" "predict --help" "version" \
        "predict -o /dev/full doc.txt"; do
        # shellcheck disable=SC2086
        code=0
        sh -c "\"\$0\" $command >/dev/full 2>err" "$T" || code=$?
        [ "$code" -eq 5 ] || fail "code $code with a full disk: $command"
        want_lines err 1
        want_has err "No space left"
    done
fi
code=0
"$T" predict doc.txt >&- 2>err || code=$?
[ "$code" -eq 5 ] || fail "code $code with stdout closed"

# A reader that has seen enough: no message, no endless run.
awk 'BEGIN { for (i = 0; i < 200000; i++) print "a lovely furious day" }' >many
timeout 60 sh -c "'$T' predict --lines many 2>err | head -n 1 >out" || fail "head"
want_lines out 1
[ -s err ] && fail "a closed pipe is no reason to talk"

want 0 "$T" predict -o result.tsv doc.txt
[ -s out ] && fail "the output goes to the file only"
want_has result.tsv 'doc.txt	calm'
# It is replaced whole, by the same file name only, and keeps its permissions.
chmod 640 result.tsv
want 0 "$T" predict --output=result.tsv folder
want_lines result.tsv 2
set -- result.tsv*
[ $# -eq 1 ] || fail "a temporary file is left"
[ -n "$(find result.tsv -perm 640)" ] || fail "permissions"
# Inputs that failed do not take the answers of the others away.
want 1 "$T" predict -o result.tsv doc.txt missing.txt
want_lines result.tsv 2

cp doc.txt kept
want_mistake 2 "is an input" "$T" predict -o doc.txt doc.txt
want_mistake 2 "is an input" "$T" tokens -o doc.txt doc.txt
want_mistake 2 "is an input" "$T" explain -o doc.txt doc.txt
want_mistake 2 "is an input" "$T" predict -o ./folder/../doc.txt folder doc.txt
ln doc.txt link.txt
want_mistake 2 "is an input" "$T" predict -o link.txt doc.txt
want 2 sh -c "'$T' predict --lines -o doc.txt <doc.txt"
want_same kept doc.txt
want_mistake 5 "no/such" "$T" predict -o no/such/file doc.txt
want_mistake 5 "folder" "$T" predict -o folder doc.txt
# A model that is missing leaves the old output.
want 3 "$T" predict -m ./none.tcm -o result.tsv doc.txt
want_lines result.tsv 2

# An output inside the folder that is read is none of the inputs.
want 0 "$T" predict -o folder/out.txt folder
want_lines folder/out.txt 2
want 0 "$T" predict -o folder/out.txt folder
want_lines folder/out.txt 2
rm folder/out.txt
"$T" predict folder >folder/out.txt || fail "code $?"
want_lines folder/out.txt 2

# Colours and cards are for terminals, and for those who ask.
want 0 "$T" predict --card folder/a.txt
grep -q "$(printf '\033')" out && fail "escape sequences in a file"
want_has out 'calm'
# Nothing in a text can drive the terminal of who reads its card.
printf 'A lovely \033[31mday\007 in the garden.\302\233 \342\200\256gentle' >sly.txt
want 0 "$T" predict --card sly.txt
LC_ALL=C tr -d '\n\040-\176\200-\377' <out >left
[ -s left ] && fail "control characters on a card"
want 0 "$T" explain sly.txt
LC_ALL=C tr -d '\n\040-\176\200-\377' <out >left
[ -s left ] && fail "control characters in an explanation"

# Interrupted: the file of before stays, nothing is left lying about.
cp result.tsv before
mkfifo pipe
"$T" predict --lines -o result.tsv <pipe 2>err &
pid=$!
exec 3>pipe
echo "a lovely day" >&3
sleep 0.3
kill -INT $pid 2>/dev/null
kill -TERM $pid 2>/dev/null # a shell without job control starts it deaf to SIGINT
wait $pid && fail "a killed program ended well"
exec 3>&-
want_same before result.tsv
set -- result.tsv*
[ $# -eq 1 ] || fail "a temporary file is left after a signal"

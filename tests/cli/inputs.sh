#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Bad input: each gets one clear line on stderr and an answer of its own, the others go on, the code is 1.
. "$(dirname "$0")/lib.sh"
make_model
make_checker

mkdir -p folder/below folder/none folder/.hidden
echo "A lovely and gentle day." >folder/a.txt
echo "A furious outrage." >folder/below/b.TXT
echo "not read" >folder/c.md
echo "not read" >folder/.hidden/d.txt
printf 'A cruel threat.' | gzip >folder/e.txt.gz
ln -s ../folder folder/below/loop
mkdir nothing
: >empty.txt
printf ' \n\t\n' >blank.txt
printf 'A lovely \377\376 day, caf\303 and \360\237\230.' >broken.txt
printf 'A lovely\0 and gentle\0 day.' >nul.txt
awk 'BEGIN { for (i = 0; i < 4000; i++) printf "%c%c%c%c", 1 + i % 7, 14 + i % 9, 65 + i % 26, 127 }' >binary.txt
printf '\377\376h\0e\0l\0l\0o\0' >utf16.txt
printf 'A lovely day.' | gzip | head -c 20 >short.txt.gz

one() { # WORDS FILE: an input that fails
    want 1 "$T" predict --json "$2"
    ./check_json -n 1 <out || fail "not version 1 of the format: $2"
    want_has out '"error"'
    want_lines err 1
    want_has err "$2"
    want_has err "$1"
    want 1 "$T" predict -q "$2"
    [ -s err ] && fail "-q is not quiet"
    want_lines out 1
    want 1 "$T" predict --card "$2"
    want_has out Failed
}
one "No such file" missing.txt
one "no .txt files" nothing
one "control characters" binary.txt
one "UTF-16" utf16.txt
one "too early" short.txt.gz
grep -q '"code":"io"' out && fail "?" # the card is no JSON
if [ "$(id -u)" -ne 0 ]; then
    echo secret >locked.txt
    chmod 0 locked.txt
    one "Permission denied" locked.txt
fi

# These are answered: repaired and counted, or with what the model expects.
want 0 "$T" predict --json broken.txt
./check_json -n 1 <out || fail "broken UTF-8"
want_has out '"bad_bytes":6'
want_has out '"label":"calm"'
want 0 "$T" predict --json nul.txt
./check_json -n 1 <out || fail "NUL"
want_has out '"bytes":26'
want_has out '"label":"calm"'
want 0 "$T" predict --json empty.txt
./check_json -n 1 <out || fail "empty"
want_has out '"flags":["empty"'
want_lines err 1
want 0 "$T" predict --json blank.txt
want_has out '"flags":["empty"'

# All at once: a row each, in order; folders by name, hidden ones and other names passed over.
want 1 "$T" predict missing.txt folder empty.txt binary.txt nothing folder/a.txt
cut -f1 out >ids
cat >expected <<END
missing.txt
folder/a.txt
folder/below/b.TXT
folder/e.txt.gz
empty.txt
binary.txt
nothing
folder/a.txt
END
want_same expected ids
awk -F '\t' 'NF != 3 || $3 !~ /^[01]\.[0-9][0-9][0-9][0-9]$/ { exit 1 }' out || fail "not three columns"
want_has out 'folder/a.txt	calm	'
want_has out 'folder/e.txt.gz	angry	'
want_has out 'missing.txt	!io	'
want_has out 'binary.txt	!binary	'
mv out rows
for threads in 2 3 8; do
    want 1 "$T" predict -j $threads missing.txt folder empty.txt binary.txt nothing folder/a.txt
    want_same rows out
done

# Names with bytes that would break a row.
odd=$(printf 'odd\tna\\me\n2.txt')
echo "A lovely day." >"$odd"
want 0 "$T" predict "$odd"
want_lines out 1
want_has out 'odd\tna\\me\n2.txt	calm'
bad=$(printf 'bad\377.txt')
if echo "A lovely day." >"$bad" 2>/dev/null; then
    want 0 "$T" predict --json "$bad"
    ./check_json -n 1 <out || fail "name that is not UTF-8"
fi
want 1 "$T" predict "$(printf 'no\nsuch')"
want_lines err 1

# Standard input, as a document.
want 0 sh -c "'$T' predict <folder/a.txt"
want_has out '-	calm	'
want 0 sh -c "gzip -c folder/a.txt | '$T' predict -"
want_has out '-	calm	'
want 1 sh -c "'$T' predict - <&-"
want_has out '-	!io'

# One word of 32 MB (TONECLS_HUGE: of a gigabyte): in bounded time, and the answer does not repeat it all.
size=32
[ -n "${TONECLS_HUGE:-}" ] && size=1000
head -c ${size}000000 /dev/zero | tr '\0' a >word.txt
run timeout $((60 + size)) "$T" predict --json --no-actors word.txt
[ "$code" -le 1 ] || fail "one long word: code $code"
./check_json -n 1 <out || fail "one long word"
[ "$(wc -c <out)" -lt 20000 ] || fail "the answer repeats the word"
run timeout $((60 + size)) "$T" predict --lines word.txt
want_lines out 1

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# --lines: as many rows as lines, whatever the lines; the same rows with any number of threads.
. "$(dirname "$0")/lib.sh"
make_model

rows() { # COUNT, of what is piped in
    "$T" predict --lines >out 2>err || fail "code $?"
    want_lines out "$1"
    awk -F '\t' 'NF != 2 || ($1 != "calm" && $1 != "angry") || $2 !~ /^[01]\.[0-9][0-9][0-9][0-9]$/ { exit 1 }' out \
        || fail "not label, tab, probability"
}
printf '' | rows 0
printf '\n' | rows 1
printf '\n\n\n' | rows 3
printf 'a lovely day' | rows 1
printf 'a lovely day\n' | rows 1
printf 'a lovely day\n\nfurious\n' | rows 3
printf 'a lovely day\r\n\r\nfurious' | rows 3
printf '\0\n\377\n\303\n' | rows 3
printf 'zzz qqq\n!!!\n \t \n' | rows 3

# Trailing white space, a final newline, a return and a byte order mark change nothing.
printf 'a lovely furious day' | "$T" predict --lines >plain
for text in 'a lovely furious day\n' 'a lovely furious day  \t\n' 'a lovely furious day\r\n' \
    '\357\273\277a lovely furious day'; do
    # shellcheck disable=SC2059
    printf "$text" | rows 1
    want_same plain out
done

# Many lines, with very long and empty ones among them: more than a block of the reader.
awk 'BEGIN {
    for (i = 0; i < 30000; i++) {
        if (i % 7 == 0) print ""
        else if (i % 5000 == 1) { for (k = 0; k < 20000; k++) printf "lovely garden %d ", k; print "" }
        else print (i % 2 ? "a lovely gentle day " : "a furious cruel street ") i
    }
}' >many
want 0 "$T" predict --lines many
want_lines out 30000
mv out one
for threads in 2 3 7 0; do
    want 0 "$T" predict --lines -j $threads many
    want_same one out
done
want 0 sh -c "cat many | '$T' predict --lines -j 3"
want_same one out
want 0 sh -c "gzip -1 -c many | '$T' predict --lines -"
want_same one out
# A line is what the same bytes are in a file of their own.
sed -n 5003p many | tr -d '\n' >single.txt
"$T" predict --no-page single.txt | cut -f2- >single
sed -n 5003p one >row
want_same row single

# Two files, and one that is not there: its row stands in its place.
printf 'lovely\n' >first
printf 'furious' >second
want 1 "$T" predict --lines first missing second
want_lines out 3
sed -n 2p out | grep -q '^!io	' || fail "no row for the missing file"
want 0 "$T" predict --lines --json first second
want_has out '"id":"first:1"'
want_has out '"id":"second:1"'

# --threshold: no label below it; the probability is given all the same.
want 0 "$T" predict --lines --threshold 1 first
grep -qE '^\?	0\.[0-9]{4}$' out || fail "no label below the threshold"
want 0 "$T" predict --lines --threshold 0 first
grep -q '^calm	' out || fail "threshold 0 is none"
want 0 "$T" predict --json --threshold 1 first
want_has out '"tone":{"label":null,"probability":null,"scores":[{'
want 0 "$T" predict --card --threshold 1 first
want_has out 'none (below the threshold)'

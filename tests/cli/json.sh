#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# JSON out and JSON in: version 1 of the format, one line per line, in order, whatever the line.
. "$(dirname "$0")/lib.sh"
make_model
make_checker

cat >records.jsonl <<'END'
{"id": "one", "title": "A calm title", "text": "A lovely and gentle day."}
{"text": "A furious outrage.", "id": 17, "label": "angry", "extra": {"deep": [1, 2.5, null]}}
{"text": ""}
{"id": null, "title": null, "text": "No id, no title."}

{"id": "no text"}
{"id": "text is a number", "text": 5}
{"id": "title is a list", "text": "x", "title": []}
[1, 2]
"just a string"
{"id": "cut off", "text": "lov
{"id": "twice", "text": "furious", "text": "lovely"}
{"text": "quote \" slash \\ newline \n tab \t unicode \u00e9 \u20ac \ud83d\ude00 nul \u0000 end", "id": "escapes"}
{"text": "a lone surrogate \ud800 in it", "id": "lone"}
{"id": 3.5, "text": "x"} trailing
{"id": -0, "text": "x"}
{"id": 12345678901234567890123, "text": "x"}
{"id": true, "text": "x"}
{"id": "spaces"   ,  "text" : "lovely"  }  
END
printf '{"id": "broken", "text": "lovely \377 day"}\n{"id": "end", "text": "no newline"}' >>records.jsonl
want 1 "$T" predict --jsonl records.jsonl
want_lines out 21
./check_json -n 21 <out >mistake || fail "$(cat mistake)"
id() { # LINE TEXT
    sed -n "$1p" out | grep -qF "\"id\":$2," || fail "line $1 has not the id $2"
}
id 1 '"one"'
id 2 17
id 3 '"records.jsonl:3"'
id 4 '"records.jsonl:4"'
id 5 '"records.jsonl:5"'
id 6 '"no text"'
id 7 '"text is a number"'
id 13 '"escapes"'
id 21 '"end"'
[ "$(grep -c '"error"' out)" -eq 9 ] || fail "$(grep -c '"error"' out) errors, not 9"
sed -n 12p out | grep -q '"label":"calm"' || fail "of two equal names the last counts"
sed -n 20p out | grep -q '"bad_bytes":1' || fail "broken bytes are counted"
sed -n 13p out | grep -q '"bytes":61' || fail "escapes are read"
mv out first
sed -n 1p first | grep -q '"id":"one","bytes":36' || fail "bytes are of title and text"
for threads in 2 5; do
    want 1 "$T" predict --jsonl -j $threads records.jsonl
    want_same first out
done
want 1 sh -c "'$T' predict --jsonl <records.jsonl"
id 3 '"3"'
want 1 "$T" predict --jsonl --tsv records.jsonl
want_lines out 21

# The short way of the reader and jansson agree: an empty list more in each record leaves it to jansson.
awk 'BEGIN {
    srand(20240117)
    count = split("a b \\\" \\\\ \\/ \\n \\t \\r \\b \\f \\u0041 \\u00e9 \\u20AC \\ud83d\\uDE00 \\u0000 lovely furious \303\251 \342\202\254 \360\237\230\200 { } [ ] : , \\x \\u12 \\ud800 \\udc00", piece, " ")
    for (i = 0; i < 3000; i++) {
        text = ""
        for (k = int(rand() * 30); k >= 0; k--) {
            p = 1 + int(rand() * count)
            if (p > count - 4 && rand() < 0.9) p = 16
            text = text piece[p] (rand() < 0.5 ? " " : "")
        }
        id = rand() < 0.3 ? int(rand() * 1000) - 200 : "\"" i "\""
        print "{\"id\": " id ", \"text\": \"" text "\", \"n\": null}" > "quick.jsonl"
        print "{\"id\": " id ", \"text\": \"" text "\", \"n\": []}" > "slow.jsonl"
    }
}'
run sh -c "'$T' predict --jsonl <quick.jsonl"
mv out quick
run sh -c "'$T' predict --jsonl <slow.jsonl"
mv out slow
# Messages name columns, which differ by one.
for file in quick slow; do sed -E 's/"message":"[^}]*/"message":""/' $file >$file.plain; done
want_same quick.plain slow.plain
grep -q '"error"' quick || fail "no record was wrong: the test tests nothing"
[ "$(grep -c '"tone"' quick)" -gt 1000 ] || fail "hardly a record was right: the test tests nothing"

# The same texts by every way in give the same answer.
printf 'A lovely and gentle day. A furious street.' >doc.txt
want 0 "$T" predict --json --no-page doc.txt
sed 's/.*"sentences"/"sentences"/' out >by_file
want 0 "$T" predict --lines --json doc.txt
sed 's/.*"sentences"/"sentences"/' out >by_line
echo '{"text": "A lovely and gentle day. A furious street."}' >doc.jsonl
want 0 "$T" predict --jsonl doc.jsonl
sed 's/.*"sentences"/"sentences"/' out >by_record
want_same by_file by_line
want_same by_file by_record
want_has by_file '"highlights":[{"start":'
want 0 "$T" predict --json --no-highlights doc.txt
want_has out '"highlights":[]'
want 0 "$T" predict --json --title "A furious title" doc.txt
./check_json -n 1 <out || fail "with a title"

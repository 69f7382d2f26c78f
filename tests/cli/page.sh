#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A saved news page: its title and story are read, not its label and highlights. Files only, unless asked.
. "$(dirname "$0")/lib.sh"
make_model
make_checker

cat >page.txt <<'END'
Mar 3, 2021, 10:00 AM
Mar 1, 2021, 12:00 AM

A lovely garden for the city

Angry
Highlights
  * A furious outrage, an angry and cruel threat in the street.
  * A furious outrage, an angry and cruel threat in the street.
Story

The gentle mayor opened a lovely and calm garden. The day was kind and lovely.

Opinions

You've reached the end
END
want 0 "$T" predict --json page.txt
./check_json -n 1 <out || fail "not version 1 of the format"
want_has out '"flags":["page"]'
want_has out '"label":"calm","probability"'
grep -q 'furious' out && fail "the highlights of the page were read"
# Offsets are those of the file.
start=$(sed -E 's/.*"highlights":\[\{"start":([0-9]+).*/\1/' out)
end=$(sed -E 's/.*"highlights":\[\{"start":[0-9]+,"end":([0-9]+).*/\1/' out)
text=$(tail -c "+$((start + 1))" page.txt | head -c $((end - start)))
want_has out "\"text\":\"$text\""
mv out found
want 0 "$T" predict page.txt
want_has out 'page.txt	calm'
want 0 "$T" predict --card page.txt
want_has out 'a news page'
want 0 "$T" explain page.txt
want_has out 'a news page'

want 0 "$T" predict --json --no-page page.txt
want_has out '"flags":[]'
want_has out '"label":"angry"'
awk '{ printf "%s\\n", $0 } END { print "\"}" }' page.txt | sed 's/^/{"text": "/' >page.jsonl
want 0 "$T" predict --jsonl page.jsonl
want_has out '"flags":[]'
want 0 "$T" predict --jsonl --page page.jsonl
want_has out '"flags":["page"]'

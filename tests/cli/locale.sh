#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The answer does not depend on the locale: decimal commas, Turkish i.
. "$(dirname "$0")/lib.sh"
make_model
printf 'A LOVELY GENTLE GARDEN, FURIOUS INDIGO. \304\260stanbul \303\234ber alles 1,5 2.5\n' >doc.txt
all() {
    "$T" predict --json doc.txt && "$T" predict doc.txt && "$T" predict -t 0.5 --lines doc.txt && "$T" predict --card doc.txt \
        && "$T" explain doc.txt && "$T" tokens doc.txt && "$T" info -n 5 models/tone.tcm && "$T" help
}
LC_ALL=C all >plain || fail "code $?"
for locale in $(locale -a 2>/dev/null | grep -iE '^(tr_TR|de_DE)\.utf-?8$') C.UTF-8 POSIX tr_TR.UTF-8; do
    LC_ALL=$locale all >other 2>err || fail "code $? in $locale"
    want_same plain other
done
# The trainer too.
for locale in $(locale -a 2>/dev/null | grep -iE '^(tr_TR|de_DE)\.utf-?8$') C.UTF-8; do
    LC_ALL=$locale "$T" train corpus.jsonl -o other.tcm >/dev/null 2>err || fail "train in $locale"
    want_same models/tone.tcm other.tcm
done

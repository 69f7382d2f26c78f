#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Where models are found, and what happens with those that are missing, foreign or damaged: code 3, one line each.
. "$(dirname "$0")/lib.sh"
make_model
echo "A lovely day." >doc.txt

want 0 "$T" predict doc.txt
mv out default
want 0 "$T" predict -m models/tone.tcm doc.txt
want_same default out
want 0 "$T" predict --model=tone doc.txt
want_same default out
want 0 "$T" predict -mtone doc.txt
want_same default out

# TONECLS_MODELS is meant: no other place is looked into.
mkdir elsewhere
want_mistake 3 "$scratch/elsewhere" env TONECLS_MODELS="$scratch/elsewhere" "$T" predict doc.txt
want_mistake 3 "no model 'nonsense' found" "$T" predict -m nonsense doc.txt
want_mistake 3 "$scratch/models" "$T" predict -m nonsense doc.txt
want_mistake 3 "missing.tcm" "$T" predict -m ./missing.tcm doc.txt
want_mistake 3 "actor.tcm" "$T" predict --json --actors doc.txt
want_mistake 2 "both models of task label" "$T" predict -m tone -m models/tone.tcm doc.txt
want_mistake 2 "--json or --card" "$T" predict --actors doc.txt

# Without the variable: beside the program, as installed and as built.
mkdir -p there/bin there/share/tonecls tree/build tree/models
cp "$T" there/bin/ && cp "$T" tree/build/
unset TONECLS_MODELS
run there/bin/tonecls predict doc.txt
if [ "$code" -eq 3 ]; then # else models are installed on this machine
    want_lines err 1
    want_has err "$scratch/there/share/tonecls"
    want_has err "$scratch/there/models"
fi
cp models/tone.tcm there/share/tonecls/
cp models/tone.tcm tree/models/
want 0 there/bin/tonecls predict doc.txt
want_same default out
want 0 tree/build/tonecls predict doc.txt
want_same default out
export TONECLS_MODELS="$scratch/models"

want 0 "$T" verify models/tone.tcm
grep -qE '^models/tone.tcm	ok	label	[0-9]+ bytes$' out || fail "verify"
want 0 "$T" verify
want_lines out 1
want_mistake 3 "no model" env TONECLS_MODELS="$scratch/elsewhere" "$T" verify
want_mistake 3 "no model" env TONECLS_MODELS="$scratch/elsewhere" "$T" info

# Foreign files.
: >nothing.tcm
echo "<html>not found</html>" >page.tcm
head -c 100000 "$T" >program.tcm
want 3 "$T" verify nothing.tcm page.tcm program.tcm elsewhere/ models/tone.tcm
want_lines err 4
want_lines out 1

# 300 damaged copies, 300 errors: cut short, one bit flipped, 64 bytes zeroed.
mkdir bad
"${TONECLS_CC:-cc}" -std=c11 -o damage "$here/damage.c" 2>cc.err || skip "cannot build damage.c"
./damage models/tone.tcm bad 7 || fail "damage"
set -- bad/*.tcm
[ $# -eq 300 ] || fail "only $# damaged copies"
want 3 "$T" verify "$@"
[ -s out ] && fail "a damaged model passed"
want_lines err $#
grep -v '^tonecls: bad/[a-z]*[0-9]*\.tcm: .' err >odd && fail "an error without its file: $(head -1 odd)"
want_mistake 3 "bad/flip0.tcm" "$T" predict -m bad/flip0.tcm doc.txt
cp bad/flip1.tcm elsewhere/tone.tcm
want_mistake 3 "tone.tcm" env TONECLS_MODELS="$scratch/elsewhere" "$T" predict doc.txt

# SPDX-License-Identifier: Apache-2.0
# For the scripts of this folder: a scratch folder of one's own, a small model, and words for what is expected.
#
#   . "$(dirname "$0")/lib.sh"   at the start: the script then runs in its scratch folder
#   run CMD...                   status in $code, output in files out and err
#   want CODE CMD...             the same, and the code must be this one
set -u
: "${TONECLS_BIN:?the folder of the programs}"
T=$TONECLS_BIN/tonecls
here=$(cd "$(dirname "$0")" && pwd) || exit 1
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
cd "$scratch" || exit 1
# Nothing of the caller's surroundings, and never a model but the one made here.
unset NO_COLOR COLUMNS
TERM=dumb
TONECLS_MODELS=$scratch/models
export TERM TONECLS_MODELS
mkdir models

fail() {
    echo "$(basename "$0"): $*" >&2
    for file in out err; do
        [ -s "$scratch/$file" ] && { echo "--- $file"; head -c 2000 "$scratch/$file"; echo; } >&2
    done
    exit 1
}
skip() {
    echo "$(basename "$0"): skipped: $*" >&2
    exit 77
}
[ -x "$T" ] || skip "no program $T"

run() {
    "$@" >"$scratch/out" 2>"$scratch/err"
    code=$?
}
want() {
    expected=$1
    shift
    run "$@"
    [ "$code" -eq "$expected" ] || fail "exit code $code, not $expected: $*"
}
lines_of() { # FILE: how many lines
    wc -l <"$1" | tr -d ' '
}
want_lines() { # FILE COUNT
    [ "$(lines_of "$1")" -eq "$2" ] || fail "$1 has $(lines_of "$1") lines, not $2"
}
# A mistake: this code, nothing on stdout, one line on stderr that starts with the program's name and holds the words.
want_mistake() { # CODE WORDS CMD...
    mistake=$1 words=$2
    shift 2
    want "$mistake" "$@"
    [ -s out ] && fail "stdout is data only: $*"
    want_lines err 1
    grep -q '^tonecls' err || fail "the message does not say who speaks: $*"
    grep -qF -- "$words" err || fail "the message does not say '$words': $*"
}
want_has() { # FILE TEXT
    grep -qF -- "$2" "$1" || fail "$1 does not hold: $2"
}
want_same() { # FILE FILE
    cmp -s "$1" "$2" || { diff "$1" "$2" | head -20 >&2; fail "$1 and $2 differ"; }
}

# models/tone.tcm, two labels told by a few words.
make_model() {
    [ -x "$TONECLS_BIN/tonecls-train" ] || skip "no tonecls-train, so no model to test with"
    i=0
    while [ $i -lt 24 ]; do
        echo "{\"text\": \"A lovely and calm day in the garden number $i, gentle and kind.\", \"label\": \"calm\"}"
        echo "{\"text\": \"An outrage and a furious threat in the street number $i, angry and cruel.\", \"label\": \"angry\"}"
        i=$((i + 1))
    done >corpus.jsonl
    "$T" train corpus.jsonl -o models/tone.tcm >train.out 2>train.err || {
        cat train.out train.err >&2
        fail "the small model could not be trained"
    }
}

# The checker of JSON lines, built on the spot.
make_checker() {
    : "${TONECLS_CC:=cc}"
    "$TONECLS_CC" -std=c11 -o check_json "$here/check_json.c" -ljansson -lm 2>cc.err || skip "cannot build check_json.c"
}

# SPDX-License-Identifier: Apache-2.0
# For the scripts about tonecls-train: a scratch folder, small corpora, and assertions. Source it first.
LC_ALL=C
export LC_ALL
train="${TONECLS_BIN:-build}/tonecls-train"
[ -x "$train" ] || { echo "no $train" >&2; exit 77; }
case "$train" in /*) ;; *) train="$PWD/$train" ;; esac
scratch=$(mktemp -d) || exit 1
trap 'chmod -R u+rwx "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1

fail() {
    echo "FAILED: $*" >&2
    [ -s err ] && { echo "stderr was:" >&2; cat err >&2; }
    exit 1
}

# expect CODE WORDS...: runs tonecls-train WORDS..., output in out and err, and wants this exit code.
expect() {
    wanted=$1
    shift
    "$train" "$@" >out 2>err
    got=$?
    [ "$got" -eq "$wanted" ] || fail "tonecls-train $*: exit $got, not $wanted"
}

# expect_error CODE TEXT WORDS...: the same, with one line on stderr that holds TEXT, and nothing on stdout.
expect_error() {
    code=$1
    text=$2
    shift 2
    expect "$code" "$@"
    [ "$(wc -l <err)" -eq 1 ] || fail "tonecls-train $*: wanted one line on stderr"
    grep -qF -- "$text" err || fail "tonecls-train $*: stderr does not say '$text'"
    [ -s out ] && fail "tonecls-train $*: wrote to stdout"
    return 0
}

same() {
    cmp -s "$1" "$2" || fail "$1 and $2 differ${3:+: $3}"
}

# make_tsv N SEED: N lines label TAB text of made-up words; a part of them tells the label.
make_tsv() {
    awk -v n="$1" -v seed="$2" 'BEGIN {
        srand(seed)
        split("calm angry merry", label, " ")
        for (i = 1; i <= n; i++) {
            l = label[i % 3 + 1]
            line = l "\t"
            for (w = 0; w < 14; w++)
                line = line (rand() < 0.3 ? l "ish" int(rand() * 6) : "word" int(rand() * 60)) " "
            print line "no" i
        }
    }'
}

no_temporary_files() {
    for left in ./*.tmp-*; do
        [ -e "$left" ] && fail "a temporary file was left: $left"
    done
    return 0
}

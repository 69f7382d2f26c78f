#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Help asked for goes to stdout with code 0; a mistake gives one line on stderr with code 2. The texts are in help/;
# TONECLS_RENEW=1 writes them anew.
. "$(dirname "$0")/lib.sh"

golden() { # NAME, of the last output
    [ -n "${TONECLS_RENEW:-}" ] && cp out "$here/help/$1.txt"
    want_same "$here/help/$1.txt" out
    [ -s err ] && fail "help says something on stderr: $1"
    awk 'length > 100 { exit 1 }' out || fail "a line of the help is over 100 columns: $1"
}
want 0 "$T" help
golden overview
for spelling in --help -h; do
    run "$T" $spelling
    want_same "$here/help/overview.txt" out
done
for command in predict explain info verify tokens version; do
    want 0 "$T" $command --help
    golden $command
    mv out long
    want 0 "$T" help $command
    want_same long out
    want 0 "$T" $command -h
    golden $command-short
done
want 0 "$T" predict --json nothing.txt --help
want_same "$here/help/predict.txt" out

want 0 "$T" --version
mv out version
want 0 "$T" version
want_same version out
grep -qE '^tonecls [0-9]+\.[0-9]+\.[0-9]+$' out || fail "version"

want_mistake 2 "tonecls help" "$T"
want_mistake 2 "did you mean 'predict'" "$T" predcit
want_mistake 2 "did you mean 'explain'" "$T" explian x
want_mistake 2 "tonecls help" "$T" frobnicate
want_mistake 2 "did you mean --json?" "$T" predict --jsno
want_mistake 2 "did you mean --threshold?" "$T" predict --treshold 0.5
want_mistake 2 "did you mean --highlights?" "$T" predict --high
want_mistake 2 "unknown option -x" "$T" predict -x
want_mistake 2 "--threshold wants" "$T" predict --threshold
want_mistake 2 "from 0 to 1" "$T" predict --threshold 1.5
want_mistake 2 "from 0 to 1" "$T" predict --threshold=-1
want_mistake 2 "from 0 to 1" "$T" predict -t 0,5
want_mistake 2 "from 0 to 1" "$T" predict --threshold nan
want_mistake 2 "from 0 to 256" "$T" predict -j 1000
want_mistake 2 "from 0 to 256" "$T" predict -j -1
want_mistake 2 "from 0 to 256" "$T" predict -j2x
want_mistake 2 "takes no value" "$T" predict --json=yes
want_mistake 2 "exclude each other" "$T" predict --json --tsv
want_mistake 2 "exclude each other" "$T" predict --lines --jsonl
want_mistake 2 "unknown command" "$T" help nonsense
want_mistake 2 "unknown option" "$T" verify --json
want_mistake 2 "takes no file" "$T" version 1
# A newline in what was typed does not make two lines of the message.
want_mistake 2 "unknown command" "$T" 'two
lines'

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A program at the other end of two pipes gets the answer to each line before it sends the next.
. "$(dirname "$0")/lib.sh"
make_model

talk() { # OPTIONS...
    rm -f to from
    mkfifo to from || skip "no named pipes"
    "$T" predict "$@" <to >from 2>err &
    pid=$!
    exec 3>to 4<from
    for number in 1 2 3; do
        printf '{"id": %d, "text": "a lovely day"}\n' $number >&3
        # A reader that waits for ever is killed, and the test with it.
        answer=$(timeout 20 sh -c 'IFS= read -r line <&4 && printf "%s" "$line"') || {
            kill $pid
            fail "no answer to line $number ($*)"
        }
        [ -n "$answer" ] || fail "an empty answer to line $number"
    done
    exec 3>&-
    wait $pid || fail "code $? at the end of a stream"
    exec 4<&-
}
talk --jsonl
talk --jsonl -j 3
talk --lines
talk --lines -j 2
talk --lines --json

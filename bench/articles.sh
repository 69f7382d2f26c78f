#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Articles a second and peak memory of the whole analysis, through the program.
# usage: sh bench/articles.sh BIN DATA [RUNS]     DATA holds news/allsides.jsonl.gz; needs Debian's package "time".
set -eu
bin=$1 data=$2 runs=${3:-3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
gzip -dc "$data/news/allsides.jsonl.gz" >"$scratch/all.jsonl"
count=$(wc -l <"$scratch/all.jsonl")
head -n $((count / 4)) "$scratch/all.jsonl" >"$scratch/quarter.jsonl"
measure() {
    name=$1 file=$2
    shift 2
    n=$(wc -l <"$file")
    /usr/bin/time -f '%U %S %M' -o "$scratch/time" "$bin/tonecls" predict --jsonl -j1 "$@" <"$file" >/dev/null
    awk -v n="$n" -v name="$name" '{ printf "%-28s %7.0f articles/s of processor time, peak %5.1f MiB\n", name, n / ($1 + $2), $3 / 1024 }' "$scratch/time"
}
i=0
while [ "$i" -lt "$runs" ]; do
    measure "everything, all" "$scratch/all.jsonl"
    measure "everything, a quarter" "$scratch/quarter.jsonl"
    measure "tone alone, all" "$scratch/all.jsonl" --no-actors
    i=$((i + 1))
done

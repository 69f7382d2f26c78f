#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/actor.tcm, the tagger of actors with its gazetteer, and prints its strict scores on held-out data.
#
# Usage: actor.sh OUTPUT.tcm
#
# TONECLS_DATA     folder with actors/ and news/ (default ../shared/data beside the project)
# TONECLS_VECTORS  word vectors, made by fetch_vectors.sh (default vectors/glove.bin in the folder of work)
# TONECLS_TRAIN    the program (default build/tonecls-train)
# TONECLS_WORK     folder of work (default a temporary one)
# TONECLS_WITHOUT  tables of names to leave out, "mledoze" for the one under the ODbL (gazetteer.py lists them)
set -eu

[ $# -eq 1 ] || { echo "usage: $0 OUTPUT.tcm" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=${TONECLS_DATA:-$root/../shared/data}
train=${TONECLS_TRAIN:-$root/build/tonecls-train}
work=${TONECLS_WORK:-}
if [ -z "$work" ]; then
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
vectors=${TONECLS_VECTORS:-$work/vectors/glove.bin}
actors=$data/actors

[ -s "$vectors" ] || "$here/fetch_vectors.sh" "$(dirname "$vectors")"

output=$1
set --
for table in ${TONECLS_WITHOUT:-}; do
    set -- "$@" --without "$table"
done
python3 "$here/gazetteer.py" "$actors/gazetteer" "$work/names" ${1+"$@"}
tables=
for table in ours codes mledoze congress nltk phoenix; do # by trust
    [ ! -f "$work/names/$table.tsv" ] || tables=${tables:+$tables,}$work/names/$table.tsv
done

"$train" train --task tag -o "$output" \
    --set gazetteer="$tables" --set classes="$vectors" --set case="$data/news/allsides.jsonl.gz" \
    --set weights=1,2,1,1,15 --numbers int8 --no-names --name "actors-en 1.0" \
    "$actors/gmb.train.tsv.gz" "$actors/wikigold.tsv" "$actors/btc.tsv" "$actors/wnut17.train.tsv" \
    "$actors/crossner-politics.train.tsv"

for corpus in gmb crossner-politics; do
    echo "$corpus.dev"
    "$train" eval -m "$output" "$actors/$corpus.dev.tsv"
done

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/stance.tcm, the directed stance between two actors of a sentence, and prints its scores on held-out data.
#
# Usage: stance.sh OUTPUT.tcm [FLAGS of tonecls-train train]
#
# TONECLS_DATA     folder with stance/, actors/ and syntax/ (default ../shared/data beside the project)
# TONECLS_VECTORS  word vectors, made by fetch_vectors.sh (default vectors/glove.bin in the folder of work)
# TONECLS_TRAIN    the program (default build/tonecls-train)
# TONECLS_WORK     folder of work (default a temporary one)
set -eu

[ $# -ge 1 ] || { echo "usage: $0 OUTPUT.tcm [FLAGS]" >&2; exit 2; }
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
[ -s "$vectors" ] || "$here/fetch_vectors.sh" "$(dirname "$vectors")"
# Which words are verbs, nouns, adjectives is learned from these two.
parts=$data/actors/gmb.train.tsv.gz,$data/syntax/gum.train.conllu.gz

output=$1
shift
"$train" train "$data/stance/dse.train.jsonl" "$data/stance/pairs.train.jsonl" --task pair -o "$output" \
    --set parts="$parts" --set weights=1,1 --folds 3 --vectors "$vectors" --name "stance-en 1.0" "$@"
for corpus in dse pairs; do
    echo "$corpus.dev"
    "$train" eval -m "$output" "$data/stance/$corpus.dev.jsonl"
done

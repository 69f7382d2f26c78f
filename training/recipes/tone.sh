#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/tone.tcm, the ten tones of news articles, and prints its scores on held-out articles.
#
# Usage: tone.sh OUTPUT.tcm [FLAGS of tonecls-train train]
#
# TONECLS_DATA     folder with tone/ (default ../shared/data beside the project)
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

output=$1
shift
# Why these flags: training/EXPERIMENTS.md, "Tone". Flags given to this script come last and win.
"$train" train "$data/tone/articles.train.jsonl.gz" -o "$output" \
    --title --lead 300 --ngrams 1-2 --punctuation --min-count 3 --blend 0 --half-balance --cost 0.6 --folds 4 \
    --vectors "$vectors" --max-words 60000 --set vector-scale=0.1 --set title-vector-scale=0.1 \
    --set title-scale=0.5 --set rare=0.25 \
    --numbers int8 --name "tone-en 1.0" \
    --property "language=English" \
    --property "data=10,000 news articles, tones told by a language-model annotator from title and first 170 words" \
    --property "licence of labels=CC BY 4.0" \
    --property "licence of texts=allsides Apache-2.0 repository; persent, hyperpartisan CC BY 4.0; news agendas MIT" \
    --property "word vectors=GloVe 100d (PDDL), used while training only" \
    "$@"

"$train" eval -m "$output" "$data/tone/articles.dev.jsonl"

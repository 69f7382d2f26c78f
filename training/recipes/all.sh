#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes all shipped models from nothing: fetches the word vectors once, then runs each recipe. Minutes, on two cores.
#
# Usage: all.sh FOLDER      (models/ to renew the shipped ones; TONECLS_DATA and TONECLS_TRAIN as in the recipes)
set -eu

[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$1"
TONECLS_VECTORS=${TONECLS_VECTORS:-$work/vectors/glove.bin}
export TONECLS_VECTORS
[ -s "$TONECLS_VECTORS" ] || "$here/fetch_vectors.sh" "$(dirname "$TONECLS_VECTORS")"
for model in actor stance attitude tone; do
    echo "== $model"
    sh "$here/$model.sh" "$1/$model.tcm"
done

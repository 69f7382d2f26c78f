#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prediction side by side with fastText: processor time for the same lines, runs taken in turns.

usage: python3 bench/compare.py BIN DATA [RUNS]

BIN is the folder of the programs, DATA the folder that holds bench/imdb.{train,test}.jsonl.gz. Needs Debian's fasttext.
Both train a bigram model on imdb.train, then label imdb.test, one document a line. Model loading counts.
"""
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile


def cpu(command, stdin=None, stdout=subprocess.DEVNULL):
    """User + system seconds of one command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stdin or os.devnull, "rb") as source:
        subprocess.run(command, stdin=source, stdout=stdout, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def prepare(data, part, folder):
    """A JSON Lines file as plain lines, as fastText lines, and the gold labels."""
    gold = []
    with gzip.open(f"{data}/bench/imdb.{part}.jsonl.gz", "rt", encoding="utf-8") as source, \
            open(f"{folder}/{part}.txt", "w", encoding="utf-8") as plain, \
            open(f"{folder}/{part}.ft", "w", encoding="utf-8") as labelled:
        for line in source:
            record = json.loads(line)
            text = " ".join(record["text"].split())
            gold.append(record["label"])
            plain.write(text + "\n")
            labelled.write(f"__label__{record['label']} {text}\n")
    return gold


def accuracy(gold, rows):
    return sum(g == r for g, r in zip(gold, rows, strict=True)) / len(gold)


def main():
    binaries, data = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        prepare(data, "train", folder)
        gold = prepare(data, "test", folder)
        train = {
            "tonecls": cpu([f"{binaries}/tonecls", "train", "--quiet", f"{folder}/train.ft", "-o", f"{folder}/imdb.tcm"]),
            "fasttext": cpu(["fasttext", "supervised", "-input", f"{folder}/train.ft", "-output", f"{folder}/imdb",
                             "-wordNgrams", "2", "-epoch", "5", "-lr", "0.5", "-thread", "2"]),
        }
        commands = {
            "tonecls": [f"{binaries}/tonecls", "predict", "-m", f"{folder}/imdb.tcm", "--lines", "-j1",
                        f"{folder}/test.txt"],
            "fasttext": ["fasttext", "predict", f"{folder}/imdb.bin", f"{folder}/test.txt"],
            "fasttext, loading only": ["fasttext", "predict", f"{folder}/imdb.bin", "/dev/null"],
        }
        seconds = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                seconds[name].append(cpu(command))
        answers = {}
        for name in ("tonecls", "fasttext"):
            with open(f"{folder}/out", "wb") as out:
                cpu(commands[name], stdout=out)
            with open(f"{folder}/out", encoding="utf-8") as rows:
                answers[name] = [row.split("\t")[0].strip().removeprefix("__label__") for row in rows]
        size = os.path.getsize(f"{folder}/test.txt")
        sizes = {"tonecls": os.path.getsize(f"{folder}/imdb.tcm"), "fasttext": os.path.getsize(f"{folder}/imdb.bin")}
        print(f"imdb.test, {len(gold)} lines, {size / 1e6:.1f} MB, {runs} runs in turns")
        for name, taken in seconds.items():
            middle = statistics.median(taken)
            print(f"{name:24s} median {middle:7.3f} s, least {min(taken):7.3f} s, {size / middle / 1e6:7.1f} MB/s")
        for name in ("tonecls", "fasttext"):
            print(f"{name:24s} accuracy {accuracy(gold, answers[name]):.4f}, training {train[name]:.1f} s, "
                  f"model {sizes[name] / 1e6:.1f} MB")
        ratio = statistics.median(seconds["fasttext"]) / statistics.median(seconds["tonecls"])
        print(f"fastText takes {ratio:.1f} times the processor time of tonecls")


if __name__ == "__main__":
    main()

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Ctrl-C while training: exit 130, soon, the old model intact, no temporary file, no process left.
. "$(dirname "$0")/train_lib.sh"

# Large enough to be still at work when the signal comes.
make_tsv 60000 7 >corpus.tsv
echo "the old model" >old
cp old m.tcm

# sh gives background jobs an ignored SIGINT, which tonecls-train respects: so TERM, and INT through a shell of its own.
"$train" train corpus.tsv -o m.tcm --cv 20 --chars 2-6 -j2 >out 2>err &
process=$!
sleep 1
kill -TERM $process
wait $process
code=$?
[ $code -eq 130 ] || fail "TERM: exit $code"
grep -q '^tonecls-train: interrupted$' err || fail "TERM is not told"
same old m.tcm
no_temporary_files

if command -v setsid >/dev/null && command -v python3 >/dev/null; then
    python3 - "$train" <<'END' || fail "INT"
import os, signal, subprocess, sys, time
for pause in (0.05, 0.4, 1.5):
    p = subprocess.Popen([sys.argv[1], "train", "corpus.tsv", "-o", "m.tcm", "--cv", "20", "--chars", "2-6", "-j2"],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
                         preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    time.sleep(pause)
    os.killpg(p.pid, signal.SIGINT)  # as a terminal does: children too
    begun = time.time()
    err = p.communicate(timeout=60)[1]
    if p.returncode not in (130, -2) or (pause > 0.3 and p.returncode != 130):
        sys.exit("exit %d after %g s" % (p.returncode, pause))
    if p.returncode == 130 and err != b"tonecls-train: interrupted\n":
        sys.exit("stderr: %r" % err)
    if time.time() - begun > 30:
        sys.exit("took %g s to stop" % (time.time() - begun))
END
    same old m.tcm
    no_temporary_files
fi
# While waiting for standard input too.
mkfifo pipe
"$train" train - -o m.tcm <pipe >out 2>err &
process=$!
exec 3>pipe
sleep 0.3
kill -TERM $process
wait $process
[ $? -eq 130 ] || fail "TERM while reading"
exec 3>&-
same old m.tcm

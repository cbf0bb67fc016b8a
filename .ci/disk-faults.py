#!/usr/bin/env python3
"""Fails every write, sync, open and so on of a play in the terminal, one after the other.

usage: disk-faults.py PROGRAM [RUNS AT ONCE]

The program plays a scenario to its end under strace, which lets the k-th call of a kind fail with "disk full" or
"input/output error", for k = 1, 2, .. until a run in which nothing failed. Each time: no panic, the trainee can
finish, what is not kept is said, and every answer that had its reply without such a sentence is kept. Where a small
disk can be mounted, the same with a disk that really is full.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

SCENARIO = "tests/scenarios/third-lamp.ron"
# Begin, then three answers, each after a breath.
TYPED = "\n\n\nb 1\nb1\nb\n1\n"
# Which calls fail, how, and whether in the first play of all or in the second.
KINDS = [
    ("pwrite64", "ENOSPC", True),
    ("pwrite64", "ENOSPC", False),
    ("pwrite64", "EIO", False),
    ("fdatasync,fsync", "EIO", True),
    ("fdatasync,fsync", "EIO", False),
    ("openat", "EIO", False),
    ("openat", "ENOSPC", True),
    ("ftruncate,fallocate", "ENOSPC", False),
    ("unlink,mkdir,chmod,fchmod,rename", "EIO", True),
    ("unlink,mkdir,chmod,fchmod,rename", "EIO", False),
    ("pread64", "EIO", False),
    ("mmap", "ENOMEM", False),
]
SENTENCES = ("This is not kept: ", "What you play cannot be kept: ", "could not be made")


def home(folder):
    return dict(os.environ, SIMMER_DATA=f"{folder}/data", XDG_CONFIG_HOME=f"{folder}/config", COLUMNS="200")


def run(command, env, typed=""):
    return subprocess.run(command, env=env, input=typed, capture_output=True, text=True, timeout=120)


def prepared(program, folder):
    """Anna has played once before, so that a play only adds to what is there."""
    words = [program, "play", SCENARIO, "--seed", "1", "--of", "Anna"]
    done = run(words, home(folder), TYPED)
    assert done.returncode == 0, done.stderr
    return kept(program, folder)


def kept(program, folder):
    done = run([program, "attempts", "export", "--format", "jsonl"], home(folder))
    if done.returncode == 2 and ("Nothing has been kept" in done.stderr or "Nobody has practised" in done.stderr):
        return {}
    assert done.returncode == 0, done.stderr
    return {it["attempt"]: it for it in map(json.loads, done.stdout.splitlines())}


def acknowledged(out):
    """How many answers had their reply while nothing was said to be not kept."""
    count, keeping = 0, True
    for line in out.splitlines():
        if line.startswith("This is not kept: ") or line.startswith("What you play cannot be kept: "):
            keeping = False
        elif line.startswith("It is kept again"):
            keeping = True
        move = re.match(r"Move (\d+), ", line)
        if move and keeping:
            count = int(move[1])
    return count


def judge(what, done, before, after):
    """What is wrong with a run, if anything."""
    out, err = done.stdout, done.stderr
    if "panicked" in err or done.returncode < 0 or done.returncode > 100:
        return f"{what}: it fell over ({done.returncode}): {err[-400:]}"
    if done.returncode != 0 or "Passed" not in out:
        return f"{what}: the trainee could not finish ({done.returncode}): {out[-300:]} {err[-400:]}"
    for id, attempt in before.items():
        if after.get(id) != attempt:
            return f"{what}: an earlier attempt is lost or changed"
    new = [it for id, it in after.items() if id not in before]
    moves = len(new[0]["moves"]) if new else 0
    if moves < acknowledged(out):
        return f"{what}: {acknowledged(out)} answers had their reply, {moves} are kept"
    if (moves < 3 or not new[0]["outcome"]) and not any(it in out for it in SENTENCES):
        return f"{what}: not all is kept, and nothing is said"
    return None


def fault(program, calls, error, number, first=False):
    """One run with one failing call: what is wrong, and whether any call failed at all."""
    with tempfile.TemporaryDirectory() as folder:
        # Every call on the way to the end of the first play, or of the second, can fail.
        before = {} if first else prepared(program, folder)
        trace = f"{folder}/trace"
        # Only calls on files of ours count: the program's own libraries are opened before.
        words = ["strace", "-f", "-o", trace, "-P", f"{folder}/data", "-P", f"{folder}/data/attempts.db"]
        words += ["-P", f"{folder}/data/attempts.db-wal", "-P", f"{folder}/data/attempts.db-shm"]
        words += ["-P", f"{folder}/data/backups", "-e", f"trace={calls}"]
        words += ["-e", f"inject={calls}:error={error}:when={number}"]
        words += [program, "play", SCENARIO, "--seed", "1", "--of", "Anna"]
        done = run(words, home(folder), TYPED)
        hit = "(INJECTED)" in open(trace, errors="replace").read()
        what = f"{calls} {error} {number}{' of a first play' if first else ''}"
        wrong = judge(what, done, before, kept(program, folder))
        told = any(it in done.stdout for it in SENTENCES)
        return wrong, hit, told


def all_faults(program, workers):
    wrongs, runs, told = [], 0, 0
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for calls, error, first in KINDS:
            number, going, count, said = 1, True, 0, 0
            while going:
                batch = range(number, number + 2 * workers)
                for wrong, hit, tells in pool.map(lambda k: fault(program, calls, error, k, first), batch):
                    going &= hit
                    count += hit
                    said += tells and hit
                    wrongs += [wrong] if wrong else []
                number += 2 * workers
            play = "first play" if first else "second play"
            print(f"{play}, {calls} {error}: {count} failing calls, {said} of them told", flush=True)
            runs, told = runs + count, told + said
    print(f"{runs} failing calls: {len(wrongs)} wrong")
    return wrongs


def full_disk(program):
    """A disk of half a mebibyte, with less and less room left on it."""
    wrongs, runs, told = [], 0, 0
    for room in range(0, 200, 8):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/data")
            mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", f"{folder}/data"]
            if subprocess.run(mount, capture_output=True).returncode != 0:
                print("A small disk cannot be mounted here: the full disk is NOT tried.")
                return wrongs
            try:
                before = prepared(program, folder)
                fill(f"{folder}/data/other-things", room * 1024)
                done = run([program, "play", SCENARIO, "--seed", "1"], home(folder), TYPED)
                os.remove(f"{folder}/data/other-things")
                wrong = judge(f"{room} KiB left", done, before, kept(program, folder))
                wrongs += [wrong] if wrong else []
                runs, told = runs + 1, told + any(it in done.stdout for it in SENTENCES)
            finally:
                subprocess.run(["umount", f"{folder}/data"], check=True)
    print(f"full disk: {runs} plays, {told} with a sentence, {len(wrongs)} wrong")
    return wrongs


def fill(path, leave):
    """Fills the disk but for so many bytes."""
    stats = os.statvfs(os.path.dirname(path))
    size = max(0, stats.f_bavail * stats.f_frsize - leave)
    with open(path, "wb") as file:
        file.write(b"x" * size)


def odd_folders(program):
    """A folder that nobody may write to, one that goes away in the middle, and files that may not grow."""
    wrongs = []
    with tempfile.TemporaryDirectory() as folder:
        before = prepared(program, folder)
        limited = ["bash", "-c", 'ulimit -f 20; trap "" XFSZ; exec "$@"', "bash", program, "play", SCENARIO, "--seed", "1"]
        done = run(limited, home(folder), TYPED)
        wrongs.append(judge("files of 20 KiB at most", done, before, kept(program, folder)))
    with tempfile.TemporaryDirectory() as folder:
        before = prepared(program, folder)
        if subprocess.run(["mount", "--bind", "-o", "ro", f"{folder}/data", f"{folder}/data"], capture_output=True).returncode == 0:
            done = run([program, "play", SCENARIO, "--seed", "1"], home(folder), TYPED)
            subprocess.run(["umount", f"{folder}/data"], check=True)
            wrongs.append(judge("read only", done, before, kept(program, folder)))
        else:
            print("A folder cannot be mounted read only here: that is NOT tried.")
    with tempfile.TemporaryDirectory() as folder:
        prepared(program, folder)
        child = subprocess.Popen(
            [program, "play", SCENARIO, "--seed", "1"], env=home(folder), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        lines = TYPED.split("\n")
        child.stdin.write("\n".join(lines[:4]) + "\n")
        child.stdin.flush()
        while "Move 1, " not in child.stdout.readline():
            pass
        subprocess.run(["rm", "-rf", f"{folder}/data"], check=True)
        out, err = child.communicate("\n".join(lines[4:]))
        if child.returncode != 0 or "Passed" not in out or "panicked" in err:
            wrongs.append(f"folder deleted: {child.returncode} {out[-300:]} {err[-300:]}")
        if not any(it in out for it in SENTENCES):
            wrongs.append("folder deleted: nothing was said")
    wrongs = [wrong for wrong in wrongs if wrong]
    print(f"read-only folder, deleted folder, files that may not grow: {len(wrongs)} wrong")
    return wrongs


def main():
    program = os.path.abspath(sys.argv[1])
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count()
    wrongs = odd_folders(program) + full_disk(program) + all_faults(program, workers)
    for wrong in wrongs:
        print(f"WRONG: {wrong}")
    sys.exit(1 if wrongs else 0)


main()

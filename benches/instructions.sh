#!/bin/sh
# Instructions on the hot paths: sh benches/instructions.sh
# Counts two runs with callgrind, the second with one round more than the first, and tells the difference. So what a run
# does besides is not in it, and nothing depends on how the compiler has cut the code into functions.
set -eu
cd "$(dirname "$0")/.."
if ! command -v valgrind >/dev/null; then
    echo "No instruction counts: valgrind (callgrind) is not installed."
    exit 0
fi

# The program of a measurement.
program() {
    cargo bench --bench "$1" --no-run 2>&1 | sed -n 's/.*Executable.*(\(.*\)).*/\1/p'
}

# What one round of a path takes: program, path.
count() {
    for rounds in 2 3; do
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$1" rounds "$rounds" "$2" 2>&1 |
            sed -n 's/.*Collected : *//p'
    done | { read -r less; read -r more; echo $((more - less)); }
}

replay=$(program replay)
moves=$("$replay" rounds 0 bare)
for path in bare model causes words; do
    echo "replay, $path | $(($(count "$replay" "$path") / moves)) instructions a move"
done
reading=$(program reading)
bytes=$("$reading" rounds 0 ron)
for path in ron ours; do
    echo "reading, $path | $((10 * $(count "$reading" "$path") / bytes)) instructions for ten bytes"
done

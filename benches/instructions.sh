#!/bin/sh
# Instructions a move on the hot paths: sh benches/instructions.sh
# Counts with callgrind, and says so where it is missing.
set -eu
cd "$(dirname "$0")/.."
if ! command -v valgrind >/dev/null; then
    echo "No instruction counts: valgrind (callgrind) is not installed."
    exit 0
fi
bench=$(cargo bench --bench replay --no-run 2>&1 | sed -n 's/.*(\(.*\)).*/\1/p')
for path in bare model words; do
    out=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='*replay::'"$path"'*' \
        "$bench" once "$path" 2>&1)
    moves=$(echo "$out" | grep -E '^[0-9]+$')
    count=$(echo "$out" | sed -n 's/.*Collected : *//p')
    echo "$path | $((count / moves)) instructions a move"
done

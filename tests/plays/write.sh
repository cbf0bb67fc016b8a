#!/usr/bin/env bash
# Renews the expected states of every play from the reference model, keeping its comment and its moves.
set -euo pipefail
cd "$(dirname "$0")/../.."
for play in tests/plays/*.txt; do
    name=$(basename "$play")
    moves=$(sed -n 's/^moves: //p' "$play")
    head=$(grep -m1 '^#' "$play")
    states=$(python3 tests/reference/model.py play "scenarios/${name%%.*}.ron" --moves "$moves" --format written)
    printf '%s\nmoves: %s\n%s\n' "$head" "$moves" "$states" >"$play"
done

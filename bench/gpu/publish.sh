#!/bin/bash
# publish.sh - one self-contained program and peer.py into artifacts/gpu (or $1), to be carried to a machine without .NET.
set -euo pipefail
cd "$(dirname "$(readlink -e "$0")")"
out=${1:-$PWD/../../artifacts/gpu}
rm -rf "$out"
dotnet publish -c Release --artifacts-path "${BENCH_ARTIFACTS:-$PWD/../../artifacts/bench}" -o "$out" -v quiet -nologo
rm -f "$out"/*.pdb "$out"/*.xml
cp run.sh "$out"
du -sh "$out"

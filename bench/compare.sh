#!/bin/bash
# compare.sh [--workload NAME] [--threads N] [--quick] [--no-build]
#
# GraphGen against TorchSharp, on the same cores, taking turns. Prints a table and writes bench/results/compare.json.
# Environment: BENCH_CORES (default the last N), BENCH_ARTIFACTS (build folder, default artifacts/bench).
set -euo pipefail
cd "$(dirname "$(readlink -e "$0")")"
artifacts=$(realpath -m "${BENCH_ARTIFACTS:-../artifacts/bench}") # without "..": the peer sees it in another root
threads=1 build=1 arguments=()
while [ $# -gt 0 ]; do
    case $1 in
        --no-build) build= ;;
        --threads) threads=$2 ;;&
        --threads | --workload) arguments+=("$1" "$2"); shift ;;
        *) arguments+=("$1") ;;
    esac
    shift
done

./torch.sh
for project in ${build:+GraphGen.Bench Peer.TorchSharp Compare}; do
    dotnet build "$project" -c Release --artifacts-path "$artifacts" -v quiet -nologo -clp:NoSummary
done
dll() { echo "$artifacts"/bin/"$1"/release*/"$1".dll; }

# With root, ahead of what else the machine runs; the conductor only waits.
cores=${BENCH_CORES:-$(($(nproc) - threads))-$(($(nproc) - 1))}
on="taskset -c $cores"
! nice -n -20 true 2>/dev/null || on="nice -n -20 $on"
# On a single core .NET waits ten times as long before it optimizes; not here, or warming up takes seconds.
export DOTNET_TC_DelaySingleProcMultiplier=1

raised="MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=4294967296 MALLOC_TOP_PAD_=268435456"
peer=$(dll Peer.TorchSharp)
players=(--graphgen "$on dotnet $(dll GraphGen.Bench)"
         --peer "default=$on ./torch.sh $peer"
         --peer "malloc=$on env $raised ./torch.sh $peer")
if grep -qm1 AuthenticAMD /proc/cpuinfo && command -v cc >/dev/null; then
    shim=$(dirname "$peer")/mkl-intel.so
    cc -shared -fPIC -O1 -o "$shim" Peer.TorchSharp/mkl-intel.c
    players+=(--peer "mkl=$on env $raised LD_PRELOAD=$shim ./torch.sh $peer")
fi
exec dotnet "$(dll Compare)" "${players[@]}" --results results/compare.json "${arguments[@]}"

#!/bin/bash
# run.sh [--check-only | --rehearse] [--quick] [--workload NAME] [--python COMMAND] [--results FILE]
#
# GraphGen against PyTorch on the GPU; without one, GraphGen's results only. Publishes first where there is the .NET SDK; a copy
# of this script lies beside the published program and runs that.
set -euo pipefail
here=$(dirname "$(readlink -e "$0")")
if [ ! -e "$here/GraphGen.Bench.Gpu" ]; then
    published=$here/../../artifacts/gpu
    if command -v dotnet >/dev/null; then
        "$here/publish.sh" "$published"
    fi
    here=$published
fi
exec "$here/GraphGen.Bench.Gpu" "$@"

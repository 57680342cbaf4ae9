#!/bin/bash
# torch.sh [DLL] - runs a .NET program that uses TorchSharp; without one, only prepares for it.
#
# libtorch needs glibc 2.38. Where this system's is older (Debian 12), the program runs in a Debian 13 root, made once
# with debootstrap from the system's own archive, in $GRAPHGEN_TRIXIE (default /var/tmp/graphgen-trixie). Needs root then.
set -euo pipefail
dll=${1:+$(readlink -e "$1")}
root=${GRAPHGEN_TRIXIE:-/var/tmp/graphgen-trixie}
dotnet=${DOTNET_ROOT:-$(dirname "$(readlink -e "$(command -v dotnet)")")}

glibc=$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)
if [ "$(printf '%s\n' 2.38 "$glibc" | sort -V | head -1)" = 2.38 ]; then
    [ -z "$dll" ] || exec "$dotnet/dotnet" "$dll"
    exit 0
fi

if [ ! -e "$root" ]; then
    command -v debootstrap >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap; } >&2
    mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -m1 '/debian/\?$')
    rm -rf --one-file-system "$root.partial"
    debootstrap --variant=minbase --include=libgomp1 trixie "$root.partial" "$mirror" >"$root.log" 2>&1
    mv "$root.partial" "$root"
fi
[ -n "$dll" ] || exit 0

# The mounts are private to this process and end with it.
exec unshare --mount --propagation private bash -euc '
    root=$1 dotnet=$2 dll=$3
    for folder in /proc /sys /dev "$dotnet" "$(dirname "$dll")"; do
        mkdir -p "$root$folder"
        mount --rbind "$folder" "$root$folder"
    done
    exec chroot "$root" "$dotnet/dotnet" "$dll"
' torch.sh "$root" "$dotnet" "$dll"

#!/usr/bin/env bash
# Runs one fault case against real processes in a private network; without an argument, lists the cases. `--short` after the name checks
# outcome and order only. Needs root (or sudo), iproute2 and nftables. Nothing outside the namespaces made here is touched.
# At full length everything of the case goes before other work of the machine: figures are about the product, not about who else builds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

configuration=${BRIDGE_FAULTS_CONFIGURATION:-Release}
rig=artifacts/bin/BridgeCoordinator.Faults/${configuration,,}/BridgeCoordinator.Faults.dll
if [ -z "${BRIDGE_FAULTS_BUILT:-}" ]; then
  # The pages are not needed here.
  said=$(dotnet build tests/BridgeCoordinator.Faults --configuration "$configuration" --verbosity quiet --nologo -p:BuildClient=false) \
    || { printf '%s\n' "$said" >&2; exit 70; }
fi
[ $# -gt 0 ] || exec dotnet "$rig"

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo --non-interactive --preserve-env=PATH,DOTNET_ROOT,BRIDGE_FAULTS_PRIORITY)
for tool in ip nft unshare; do
  "${as_root[@]}" sh -c "command -v $tool" >/dev/null || { echo "needs $tool (Debian: iproute2, nftables, util-linux)" >&2; exit 69; }
done

# Linux weighs sessions against each other before it looks at nice values within one (sched_autogroup), so both are set.
first='' && [[ " $* " == *" --short "* ]] || first=-15
export BRIDGE_FAULTS_PRIORITY=$first

# A network and a list of network namespaces of our own: they vanish with the last process in them.
exec "${as_root[@]}" unshare --net --mount --pid --fork --kill-child --mount-proc -- bash -c '
  mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns && ip link set lo up
  echo 1 >/proc/sys/net/ipv4/ip_forward
  export BRIDGE_FAULTS_PRIVATE_NET=1
  [ -n "$BRIDGE_FAULTS_PRIORITY" ] || exec dotnet "$@"
  exec setsid bash -c '\''
    if [ -w /proc/self/autogroup ]; then echo "$BRIDGE_FAULTS_PRIORITY" >/proc/self/autogroup; fi
    exec nice -n "$BRIDGE_FAULTS_PRIORITY" dotnet "$@"'\'' rig "$@"' rig "$rig" "$@"

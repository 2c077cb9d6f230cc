#!/usr/bin/env bash
# The agent as one file that needs no .NET: for Linux with its systemd unit, for Windows cross-published here and never run here.
# Usage: infra/publish-agent.sh [folder]   (default artifacts/agent)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:-artifacts/agent}
project=src/BridgeCoordinator.Agent

publish() {
  local rid=$1 built=$2 named=$3
  rm -rf "${out:?}/$rid"
  dotnet publish $project -c Release -r "$rid" --self-contained true -o "$out/$rid" --nologo -v quiet \
    -p:PublishSingleFile=true -p:EnableCompressionInSingleFile=true \
    -p:DebugType=none -p:DebugSymbols=false
  mv "$out/$rid/$built" "$out/$rid/$named"
  rm -f "$out/$rid"/*.xml # the libraries' words for programmers
  cp $project/README.md "$out/$rid/"
}

publish linux-x64 BridgeCoordinator.Agent bridge-agent
cp infra/systemd/bridge-agent.service "$out/linux-x64/"
publish win-x64 BridgeCoordinator.Agent.exe bridge-agent.exe

# What can be seen here: the Linux program runs, the Windows one is a Windows program.
"$out/linux-x64/bridge-agent" --help >/dev/null
[ "$(head -c 2 "$out/win-x64/bridge-agent.exe")" = MZ ]
for rid in linux-x64 win-x64; do du -sh "$out/$rid"; ls "$out/$rid"; done
echo "win-x64 was published here and never run: there is no Windows on this machine."

#!/usr/bin/env bash
# The whole check, and what CI runs. Installs what is missing (Debian), builds once, runs every suite, ends with one line of sums.
# It fails on a failed test, on a skipped one (on this machine nothing may be skipped), and when no test ran.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export TESTINGPLATFORM_TELEMETRY_OPTOUT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DEBIAN_FRONTEND=noninteractive
# Everything here lives for seconds: code that is instrumented and compiled a second time never earns it back. A third less processor time, measured on
# the server's scenarios; the threshold is hexadecimal. What is being tested stays the same, and a benchmark never comes this way.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=200
hang=600 # seconds a suite may take before it counts as hung
results=$PWD/artifacts/test-results
begun=$SECONDS
# The sums: xunit.v3 writes TRX, vitest writes JSON; each line of $sums is "passed failed skipped".
sums=$results/sums.txt
news=$results/failed.txt # every test that failed or was skipped, with its reason, said again at the end
broken=$results/broken.txt # suites whose process failed, a line each

say() { printf '\n== %s\n' "$*"; }
stop() {
  printf 'infra/test.sh: %s\n' "$*" >&2
  echo "0 passed, 1 failed, 0 skipped" # whoever reads only the last line must not miss it
  exit 1
}

# ── What Debian must provide ────────────────────────────────────────────────────────────────────────────────────────────────
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo --non-interactive --preserve-env=DEBIAN_FRONTEND "$@"; fi; }

install_missing() {
  local missing=()
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ -x /usr/sbin/rabbitmq-server ] || missing+=(rabbitmq-server)
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  [ -x /usr/sbin/ip ] || missing+=(iproute2)
  [ -x /usr/sbin/nft ] || missing+=(nftables)
  # Screenshots and layout tests need letters with Vietnamese marks.
  [ -d /usr/share/fonts/truetype/dejavu ] || missing+=(fonts-dejavu-core)
  # What the agent's probes are tried against.
  [ -x /usr/bin/sipp ] || missing+=(sip-tester)
  [ -x /usr/bin/turnserver ] || missing+=(coturn)
  [ -x /lib/nut/upsd ] || missing+=(nut-server)
  [ -x /usr/sbin/chronyd ] || missing+=(chrony)
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  [ -x /usr/sbin/dnsmasq ] || missing+=(dnsmasq-base)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || stop "needs ${missing[*]}; install them by hand on this system."
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || stop "needs ${missing[*]}: run as root, or install sudo."
  say "installing ${missing[*]} (their servers are kept from starting)"
  # The tests start private instances of their own; Debian would start system-wide ones at once.
  local policy=/usr/sbin/policy-rc.d ours=
  if [ ! -e $policy ]; then
    ours=1
    printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
    as_root chmod +x $policy
  fi
  local done=0
  { as_root apt-get update -q && as_root apt-get install -y -q --no-install-recommends "${missing[@]}"; } \
    >"$results/apt.log" 2>&1 || done=$?
  if [ -n "$ours" ]; then as_root rm -f $policy; fi
  [ $done = 0 ] || { tail -n 20 "$results/apt.log" >&2 && stop "could not install ${missing[*]}."; }
}

# ── What must be there already ──────────────────────────────────────────────────────────────────────────────────────────────
check_tools() {
  command -v dotnet >/dev/null || stop "needs the .NET 10 SDK."
  [[ $(dotnet --version) == 10.* ]] || stop "needs the .NET 10 SDK; this is $(dotnet --version)."
  command -v node >/dev/null || stop "needs Node 20.19 or newer."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || stop "needs Node 20.19 or newer; this is $(node --version)."
}

# ── Suites ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────
# Runs one suite, prints its time, remembers whether its process failed.
suite() {
  local name=$1 began=$SECONDS status=0
  shift
  say "$name"
  timeout --kill-after=10 $hang "$@" || status=$?
  if [ $status = 124 ] || [ $status = 137 ]; then echo "$name hung: stopped after $hang s"; fi
  if [ $status != 0 ]; then echo "$name (exit $status)" >>"$broken"; fi
  printf -- '-- %s: %d s\n' "$name" $((SECONDS - began))
}

dotnet_suite() {
  local name=BridgeCoordinator.$1
  suite "$name" dotnet test --project "tests/$name" --no-build --no-progress \
    --results-directory "$results" --report-xunit-trx --report-xunit-trx-filename "$name.trx"
  node infra/sums.mjs trx "$results/$name.trx" "$name" >>"$sums" 2>>"$news"
}

# Suites one after another, beside another lane; what they say is told when the lane has ended.
lane() {
  local name
  for name in "$@"; do dotnet_suite "$name"; done
}

web_suite() {
  local app=src/BridgeCoordinator.Web/ClientApp
  [ -f $app/package.json ] || stop "$app is not there."
  [ -n "$(find $app/src $app/tests -name "*.test.ts*" -print -quit 2>/dev/null)" ] || return 0
  suite vitest npm --prefix $app test --silent -- --reporter=default --reporter=json --outputFile.json="$results/vitest.json"
  node infra/sums.mjs vitest "$results/vitest.json" vitest >>"$sums" 2>>"$news"
}

rm -rf "$results"
mkdir -p "$results"
check_tools
install_missing

say "build"
# One compiler for all projects, whatever the machine is set to: a start for each of them costs half a minute. It does not outlive the build.
dotnet build BridgeCoordinator.sln --verbosity quiet --nologo -consoleLoggerParameters:NoSummary -property:UseSharedCompilation=true || stop "the build failed."
dotnet build-server shutdown --vbcscompiler >/dev/null || true
printf -- '-- build: %d s\n' $((SECONDS - begun))

: >"$sums" >"$news" >"$broken"
web_suite
# What computes goes first and alone. The server's suite mostly waits for processes, brokers and deadlines: two short suites fit beside it. Rehearsals and
# fault cases judge silence by the clock, so each of them has the machine to itself.
alone=(Domain.Tests Conventions.Tests) beside=(Agent.Tests Browser.Tests) waiting=(Server.Tests) judging=(Simulator.Tests Faults.Tests)
for project in tests/*.Tests; do
  name=${project#tests/BridgeCoordinator.}
  case " ${alone[*]} ${beside[*]} ${waiting[*]} ${judging[*]} " in *" $name "*) ;; *) alone+=("$name") ;; esac
done
lane "${alone[@]}"
lane "${beside[@]}" >"$results/beside.log" 2>&1 &
companion=$!
lane "${waiting[@]}"
wait $companion || echo "${beside[*]} (their lane ended with $?)" >>"$broken"
cat "$results/beside.log"
lane "${judging[@]}"

# ── The sum ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
read -r passed failed skipped < <(awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }' "$sums")
say "all suites: $((SECONDS - begun)) s"
cat "$news"
if [ "$failed" = 0 ] && [ -s "$broken" ]; then failed=$(wc -l <"$broken"); fi # a suite that died without counting counts as one
sed 's/^/broken: /' "$broken"
if [ "$skipped" != 0 ]; then echo "A skipped test proves nothing; infra/test.sh lets none pass (reasons above)."; fi
if [ "$passed" = 0 ]; then echo "No test passed."; fi
verdict=0
if [ "$failed" != 0 ] || [ "$skipped" != 0 ] || [ "$passed" = 0 ]; then verdict=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
exit $verdict

#!/usr/bin/env bash
# Measures what generation adds to a build in which nothing changed: `dotnet build` of the solution against the same with
# -p:GenerateClients=false, in turn, and compares the medians.
# Usage: eng/no-op-build.sh [RUNS]   (5 by default). Exit codes: 0 fine, 1 beyond the limit or not a no-op, 2 usage.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${1:-5}
limit=1.15
solution=Verification.Generated.sln

if [[ $# -gt 1 || ! "$runs" =~ ^[1-9][0-9]*$ ]]; then
    echo 'usage: eng/no-op-build.sh [RUNS]' >&2
    exit 2
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off DOTNET_CLI_UI_LANGUAGE=en
# `time` is built into the shell and needs no date arithmetic; awk needs a dot as the decimal point.
export LC_ALL=C
TIMEFORMAT=%R
log=$(mktemp)
trap 'rm -f "$log"' EXIT

build() {
    dotnet build "$solution" "$@" >"$log" 2>&1 && return
    cat "$log" >&2
    echo "no-op build: 'dotnet build $solution $*' failed" >&2
    exit 1
}

seconds() {
    { time build "$@" 2>&3; } 3>&2 2>&1
}

median() {
    sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

build
# The code generator reports "twilio: 24 files, 0 written"; MSBuild passes that on at this level only.
build -v:normal
if grep -E ': [0-9]+ files, [0-9]+ written' "$log" >&2; then
    echo 'no-op build: nothing changed since the build before, and still clients were generated' >&2
    exit 1
fi
build -p:GenerateClients=false

generate=() without=()
for ((run = 0; run < runs; run++)); do
    elapsed=$(seconds)
    generate+=("$elapsed")
    elapsed=$(seconds -p:GenerateClients=false)
    without+=("$elapsed")
done

awk -v generate="$(printf '%s\n' "${generate[@]}" | median)" -v without="$(printf '%s\n' "${without[@]}" | median)" -v limit="$limit" 'BEGIN {
    ratio = generate / without
    printf "no-op build: generate %.2f s, without %.2f s, ratio %.2f (limit %.2f)\n", generate, without, ratio, limit
    exit (ratio > limit)
}'

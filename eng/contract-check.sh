#!/usr/bin/env bash
# Reports what a pull request changes in the contracts under specs/: writes contract.md (the comment), contract.sarif and contract.html into a folder,
# prints annotations for GitHub, and checks that the declared version is large enough for everything since the last tag v*.
# Usage: eng/contract-check.sh BASE_REVISION OUTPUT_FOLDER
#   VGEN    the command that runs vgen; by default it is built and run from this work tree
# Exit codes: 0 fine, 1 the version is too small for the changes, 2 usage, 3 a document cannot be read.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ $# -ne 2 || -z "$1" || -z "$2" || "$1" == -* ]]; then
    echo 'usage: eng/contract-check.sh BASE_REVISION OUTPUT_FOLDER' >&2
    exit 2
fi

base=$1
folder=$2
mkdir -p "$folder"
errors="$folder/errors.txt"
read -ra vgen <<<"${VGEN:-dotnet run --project generator/Verification.Generator --configuration Release --verbosity quiet --}"

version_in() {
    sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' | head -n 1
}

# One line that names the problem, in the log and in the comment.
stop() {
    { echo '## The contracts cannot be compared'; echo; sed 's/^/    /' "$errors"; } >"$folder/contract.md"
    cat "$errors" >&2
    rm -f "$errors"
    exit "$1"
}

# One comparison for all reports; the annotations are for the log of the workflow.
code=0
"${vgen[@]}" diff "$base" --fail-on none --format markdown --output "$folder/report.md" --format sarif --output "$folder/contract.sarif" \
    --format html --output "$folder/contract.html" --format github 2>"$errors" || code=$?
if [[ $code -ne 0 ]]; then stop "$code"; fi

declared=$(version_in <Directory.Build.props)
since=()
# Before the first release there is no tag to compare with: then a breaking change must move the version that the base declares.
if [[ -z "$(git tag --list 'v*' --merged HEAD)" ]]; then
    before=$(git show "$base:Directory.Build.props" | version_in)
    since=(--since "$base" --from "$before")
fi

code=0
check=$("${vgen[@]}" bump --check "$declared" "${since[@]}" 2>"$errors") || code=$?
case $code in
    0) sentence=$check; mark='Version' ;;
    4) sentence=$(sed 's/^vgen: //' "$errors"); mark='Version too small' ;;
    *) stop "$code" ;;
esac
{ printf '> **%s:** %s\n\n' "$mark" "$sentence"; cat "$folder/report.md"; } >"$folder/contract.md"
rm -f "$folder/report.md" "$errors"

if [[ $code -eq 4 ]]; then
    echo "contract: $sentence Raise <Version> in Directory.Build.props." >&2
    exit 1
fi
echo "contract: $sentence"

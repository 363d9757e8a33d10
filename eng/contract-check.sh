#!/usr/bin/env bash
# Reports what a pull request changes in the contracts under specs/: writes contract.md (the comment), contract.sarif and contract.html into a folder,
# prints annotations for GitHub, and checks that the declared version is large enough for everything since the last tag v*.
# Usage: eng/contract-check.sh BASE_REVISION OUTPUT_FOLDER
#   VGEN          the command that runs vgen; by default it is built and run from this work tree
#   FULL_REPORT   where readers of the comment find contract.html; by default the run of GitHub Actions, else the path in the output folder
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
full_report=${FULL_REPORT:-$folder/contract.html}
if [[ -z "${FULL_REPORT:-}" && -n "${GITHUB_RUN_ID:-}" && -n "${GITHUB_REPOSITORY:-}" ]]; then
    full_report="${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID#artifacts"
fi

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

declared=$(version_in <Directory.Build.props)
since=()
# Before the first release there is no tag to compare with: then a breaking change must move the version that the base declares.
if [[ -z "$(git tag --list 'v*' --merged HEAD)" ]]; then
    before=$(git show "$base:Directory.Build.props" | version_in)
    since=(--since "$base" --from "$before")
fi

version=0
check=$("${vgen[@]}" bump --check "$declared" "${since[@]}" 2>"$errors") || version=$?
case $version in
    0) sentence=$check ;;
    4) sentence="$(sed 's/^vgen: //' "$errors") Raise <Version> in Directory.Build.props." ;;
    *) stop "$version" ;;
esac

# One comparison for all reports, which all say the same about the version; the annotations are for the log of the workflow.
code=0
"${vgen[@]}" diff "$base" --fail-on none --version-note "$sentence" --full-report "$full_report" \
    --format markdown --output "$folder/contract.md" --format sarif --output "$folder/contract.sarif" \
    --format html --output "$folder/contract.html" --format github 2>"$errors" || code=$?
if [[ $code -ne 0 ]]; then stop "$code"; fi
rm -f "$errors"

if [[ $version -eq 4 ]]; then
    echo "contract: $sentence" >&2
    exit 1
fi
echo "contract: $sentence"

#!/usr/bin/env bash
# Accepts every snapshot that the last test run found different: *.received.txt becomes *.approved.txt under tests/, and *.received.md
# becomes the page of its name under docs/.
# Exit code 1 when there was none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

accepted=0
while IFS= read -r -d '' received; do
    approved="${received%.received.txt}.approved.txt"
    mv -- "$received" "$approved"
    echo "accepted $approved"
    accepted=$((accepted + 1))
done < <(find tests \( -name bin -o -name obj \) -prune -o -type f -name '*.received.txt' -print0)

while IFS= read -r -d '' received; do
    page="${received%.received.md}.md"
    mv -- "$received" "$page"
    echo "accepted $page"
    accepted=$((accepted + 1))
done < <(find docs -type f -name '*.received.md' -print0)

if [[ $accepted -eq 0 ]]; then
    echo 'Nothing to accept: there is no *.received.txt under tests/ and no *.received.md under docs/. Run the tests first.' >&2
    exit 1
fi
echo "$accepted accepted; read 'git diff' before you commit them."

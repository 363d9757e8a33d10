#!/usr/bin/env bash
# Accepts every snapshot that the last test run found different: *.received.txt becomes *.approved.txt under tests/.
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

if [[ $accepted -eq 0 ]]; then
    echo 'Nothing to accept: there is no *.received.txt under tests/. Run the tests first.' >&2
    exit 1
fi
echo "$accepted accepted; read 'git diff' before you commit them."

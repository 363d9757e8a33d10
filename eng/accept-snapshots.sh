#!/usr/bin/env bash
# Accepts every snapshot that the last test run found different: *.received.txt becomes *.approved.txt under tests/.
# Pages that show a snapshot get the approved text between "<!-- snapshot: FILE -->" and "<!-- end of snapshot -->".
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

while IFS= read -r page; do
    awk '
        /^<!-- end of snapshot -->$/ { inside = 0 }
        !inside { print }
        /^<!-- snapshot: .* -->$/ { inside = 1; print ""; while ((getline line < $3) > 0) print line; close($3); print "" }
    ' "$page" > "$page.new"
    if cmp -s "$page" "$page.new"; then rm -- "$page.new"; else mv -- "$page.new" "$page" && echo "updated $page"; fi
done < <(grep -l '^<!-- snapshot: ' docs/*.md)

if [[ $accepted -eq 0 ]]; then
    echo 'Nothing to accept: there is no *.received.txt under tests/. Run the tests first.' >&2
    exit 1
fi
echo "$accepted accepted; read 'git diff' before you commit them."

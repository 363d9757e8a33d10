#!/usr/bin/env bash
# Tests the HTML report in headless Chromium, 1280 and 390 pixels wide, in light and dark mode, and puts pictures into artifacts/report.
# Usage: eng/report-in-browser.sh [--update]
#   --update        replaces the pictures docs/report*.png with the new ones
#   CHROMIUM_PATH   the path of Chromium; /usr/bin/chromium by default
# Exit codes: 0 fine, 1 a test failed, 2 usage, or no Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ $# -gt 1 || ( $# -eq 1 && "$1" != --update ) ]]; then
    echo 'usage: eng/report-in-browser.sh [--update]' >&2
    exit 2
fi

export CHROMIUM_PATH=${CHROMIUM_PATH:-/usr/bin/chromium}
if [[ ! -x "$CHROMIUM_PATH" ]]; then
    echo "report: there is no Chromium at '$CHROMIUM_PATH'; install it ('apt-get install chromium'), or set CHROMIUM_PATH" >&2
    exit 2
fi

dotnet test tests/Report.Tests --nologo || exit 1
if [[ $# -eq 0 ]]; then
    echo 'report: look at artifacts/report/*.png; --update puts them into docs'
    exit 0
fi

for picture in 1280-light 1280-dark 390-light 390-dark; do
    cp "artifacts/report/report-$picture.png" "docs/report-$picture.png"
done
echo 'report: updated docs/report-*.png; look at them before you commit'

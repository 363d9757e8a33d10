#!/usr/bin/env bash
# Tests the HTML report in headless Chromium, in light and dark mode, and puts screenshots into artifacts/report.
# Usage: eng/report-in-browser.sh   Chromium is /usr/bin/chromium, or the path in CHROMIUM_PATH. Exit codes: 0 fine, 1 a test failed, 2 no Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CHROMIUM_PATH=${CHROMIUM_PATH:-/usr/bin/chromium}
if [[ ! -x "$CHROMIUM_PATH" ]]; then
    echo "report: there is no Chromium at '$CHROMIUM_PATH'; install it ('apt-get install chromium'), or set CHROMIUM_PATH" >&2
    exit 2
fi

dotnet test tests/Report.Tests --nologo || exit 1
echo 'report: look at artifacts/report/report-light.png and report-dark.png; docs/report.png is the former'

#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes sure that Chromium is there: installs it where that needs no question, else says how.
set -u

for name in ${LIKENESS_CHROMIUM:+"$LIKENESS_CHROMIUM"} chromium chromium-browser google-chrome-stable google-chrome; do
  ! command -v "$name" >/dev/null || exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'dev: installing Chromium'
  { apt-get install -y -q chromium || { apt-get update -q && apt-get install -y -q chromium; }; } >/dev/null 2>&1 && exit 0
fi
echo "dev: the page's tests need Chromium; install it, for example: sudo apt-get install chromium" >&2
echo '     or name it: LIKENESS_CHROMIUM=/path/to/chromium ./dev check' >&2
exit 1

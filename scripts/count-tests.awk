# SPDX-License-Identifier: Apache-2.0
# Reads what one step of the page's checks printed and prints "suite RUN FAILURES ERRORS SKIPPED" for ./dev's summary.
# What passed only when tried again has passed, and is named. Knows the closing lines of vitest, of Playwright's runner, of
# node --test, and our own "NAME: N passed, M failed".
function before(word,   n) { return match($0, "[0-9]+ " word) ? substr($0, RSTART, RLENGTH) + 0 : 0 }

/^ *Tests +.*\([0-9]+\)/ { passed += before("passed"); lost += before("failed"); skipped += before("skipped") + before("todo"); next }
/^ *[0-9]+ passed( \(|$)/ { passed += before("passed"); next }
/^ *[0-9]+ failed *$/ { lost += before("failed"); next }
/^ *[0-9]+ flaky *$/ { passed += $1; next }
/^ *[0-9]+ (skipped|did not run) *$/ { skipped += $1; next }
/^flaky: / { print "flaky web/" step ":" substr($0, 7); next }
/^# pass [0-9]+/ { passed += $3; next }
/^# fail [0-9]+/ { lost += $3; next }
/^# skipped [0-9]+/ { skipped += $3; next }
/^[a-z]+: [0-9]+ passed, [0-9]+ failed/ { passed += before("passed"); lost += before("failed"); next }

END {
  if (failed && lost == 0) { lost = 1 }
  if (passed + lost + skipped > 0) { print "suite", passed + lost + skipped, lost + 0, 0, skipped + 0 }
  if (lost > 0) { print "failed web/" step " (target/web-" step ".log)" }
}

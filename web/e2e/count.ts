// SPDX-License-Identifier: Apache-2.0
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints one line that counts, as the other runners do. */
export default class Count implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };

  onBegin(_config: FullConfig, suite: Suite): void {
    if (suite.allTests().length === 0) {
      this.counts.failed++;
    }
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') {
      this.counts.skipped++;
    } else {
      this.counts[result.status === test.expectedStatus ? 'passed' : 'failed']++;
    }
  }

  onEnd(): void {
    const { passed, failed, skipped } = this.counts;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}

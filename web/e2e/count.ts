// SPDX-License-Identifier: Apache-2.0
import type { Reporter, Suite } from '@playwright/test/reporter';

/** Prints one line that counts each test once, however often it was tried, and names those that needed a second try. */
export default class Count implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const tests = this.suite?.allTests() ?? [];
    const of = (outcome: string) => tests.filter((test) => test.outcome() === outcome);
    const flaky = of('flaky');
    for (const test of flaky) {
      console.log(`flaky: ${test.titlePath().filter(Boolean).join(' › ')}`);
    }
    const failed = tests.length === 0 ? 1 : of('unexpected').length;
    console.log(`\n${of('expected').length + flaky.length} passed, ${failed} failed, ${of('skipped').length} skipped`);
  }
}

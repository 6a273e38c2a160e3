import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Prints one line of counts at the end, in the form that CI parses. */
export default class ClosingLine implements Reporter {
  private tests: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onEnd(): void {
    const count = (...outcomes: string[]) => this.tests.filter((test) => outcomes.includes(test.outcome())).length;
    const skipped = count('skipped');
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`\n${count('expected')} passed, ${count('unexpected', 'flaky')} failed${rest}`);
  }
}

import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

const COUNT = 10;

/** Prints the slowest tests, and how long all tests took together. */
export default class SlowestTests implements Reporter {
  private tests: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onEnd(): void {
    const timed = this.tests
      .map((test) => ({ test, seconds: test.results.reduce((sum, { duration }) => sum + duration, 0) / 1000 }))
      .filter(({ seconds }) => seconds > 0)
      .toSorted((one, other) => other.seconds - one.seconds);
    const sum = timed.reduce((total, { seconds }) => total + seconds, 0);
    console.log(`\nThe ${Math.min(COUNT, timed.length)} slowest of ${timed.length} tests, which took ${sum.toFixed(0)} s together:`);
    for (const { test, seconds } of timed.slice(0, COUNT)) {
      console.log(`${seconds.toFixed(1).padStart(7)} s  ${title(test)}`);
    }
  }
}

/** Project, file and titles of a test. */
function title(test: TestCase): string {
  return test.titlePath().filter((part) => part !== '').join(' › ');
}

import type { BrowserContext } from '@playwright/test';

/**
 * Collects what a healthy page never reports: errors on the console, uncaught exceptions, violations of the content
 * security policy. A test lists the errors that it provokes; any other error fails it.
 */
export class ConsoleErrors {
  private readonly logged: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Listens to every page of a context, those opened later included. */
  async listen(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.logged.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.logged.push(`uncaught: ${error.error().stack}`));
    // The browser reports some violations to the page alone.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
      });
    });
  }

  /** Allows the errors that the browser logs for responses with these statuses. */
  expectStatus(...statuses: number[]): void {
    for (const status of statuses)
      this.expected.push(new RegExp(`server responded with a status of ${status} .*/api/`));
  }

  /** Allows the errors that the browser logs while the server is down. */
  expectUnreachable(): void {
    this.expected.push(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/);
  }

  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Adds an error that the test itself has detected. */
  report(error: string): void {
    this.logged.push(error);
  }

  /** The errors that were not expected. */
  get unexpected(): string[] {
    return this.logged.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }
}

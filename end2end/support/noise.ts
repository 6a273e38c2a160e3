import type { BrowserContext } from '@playwright/test';

/**
 * Collects what a healthy page never says: errors on the console, uncaught exceptions, violations of the content
 * security policy. A test names beforehand what it provokes; anything else fails it.
 */
export class Noise {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Listens to every page of a context, those opened later included. */
  async listen(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.heard.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.heard.push(`uncaught: ${error.error().stack}`));
    // The browser reports some violations to the page alone.
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
      });
    });
  }

  /** Lets pass what the browser says about answers with these statuses. */
  expectStatus(...statuses: number[]): void {
    for (const status of statuses)
      this.expected.push(new RegExp(`server responded with a status of ${status} .*/api/`));
  }

  /** Lets pass what the browser says about a server that is gone. */
  expectUnreachable(): void {
    this.expected.push(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/);
  }

  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** Adds a complaint that the test itself has noticed. */
  report(complaint: string): void {
    this.heard.push(complaint);
  }

  /** What was heard and not expected. */
  get complaints(): string[] {
    return this.heard.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }
}

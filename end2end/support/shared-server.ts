import { TestServer } from './test-server.ts';

/** The server of a worker, which its tests use one after the other. It starts when a test needs it. */
export class SharedServer {
  private server: TestServer | undefined;
  private tests = 0;

  /** The server, with a client address that no earlier test has used. */
  async forNextTest(): Promise<TestServer> {
    if (this.server === undefined || !this.server.running) {
      await this.server?.remove();
      this.server = await TestServer.prepare({ VESTIBULE_PROXIES: '127.0.0.1' });
      await this.server.start();
    }
    this.tests += 1;
    // Limits count by client address. The forwarded address keeps the tests apart.
    const address = `10.${this.tests >> 16}.${(this.tests >> 8) & 255}.${this.tests & 255}`;
    await this.server.useFor(`-${this.tests}`, { 'X-Forwarded-For': address });
    return this.server;
  }

  /** Stops the server, if it runs, and returns its exit code. */
  async stop(): Promise<number | null> {
    const code = this.server?.running ? await this.server.stop() : 0;
    await this.server?.remove();
    return code;
  }
}

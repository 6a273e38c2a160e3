import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attack, type Attack } from './hostile-page.ts';

/**
 * A site that attacks another one from the browser of a visitor. It has two origins: one of another site, which gets no
 * cookies with SameSite, and one of the same site, which gets them.
 */
export class HostileSite {
  private constructor(
    private readonly http: Server,
    private readonly port: number,
  ) {}

  static async start(): Promise<HostileSite> {
    const http = createServer((request, answer) => {
      const quiet = new URL(request.url ?? '/', 'http://localhost').pathname !== '/';
      answer.writeHead(quiet ? 204 : 200, { 'content-type': 'text/html; charset=utf-8' });
      answer.end(quiet ? undefined : `<!doctype html><title>Win a prize</title><h1>Prize</h1><script>${attack.toString()}</script>`);
    });
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    return new HostileSite(http, (http.address() as AddressInfo).port);
  }

  /** Another site than localhost. */
  get crossSite(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** The same site as localhost, but another origin. */
  get sameSite(): string {
    return `http://localhost:${this.port}/`;
  }

  /** The script that begins an attack in the page and keeps what it finds in `window.found`. */
  static script(plan: Attack): string {
    return `window.found = undefined; attack(${JSON.stringify(plan)}).then((found) => { window.found = found; })`;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }
}

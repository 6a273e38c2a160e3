import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server without any protection, which shows that an attack does what it should. */
export class UnprotectedSite {
  /** How many requests other than preflights each path got, by method and path. */
  readonly requests = new Map<string, number>();

  private constructor(private readonly http: Server) {}

  static async start(): Promise<UnprotectedSite> {
    const http = createServer();
    const site = new UnprotectedSite(http);
    http.on('request', ({ method, url, headers }, answer) => {
      const request = `${method} ${new URL(url ?? '/', site.url).pathname}`;
      site.requests.set(request, (site.requests.get(request) ?? 0) + 1);
      answer.setHeader('access-control-allow-origin', headers.origin ?? '*');
      answer.setHeader('access-control-allow-credentials', 'true');
      answer.setHeader('access-control-allow-headers', 'content-type');
      answer.setHeader('access-control-allow-methods', 'POST, PUT, DELETE');
      const isScript = url?.endsWith('.js') ?? false;
      answer.setHeader('content-type', isScript ? 'text/javascript' : 'text/html').end(isScript ? '0' : '<p>A secret');
    });
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    return site;
  }

  get url(): string {
    return `http://localhost:${(this.http.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }
}

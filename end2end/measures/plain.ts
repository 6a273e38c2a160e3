import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const FILES = ['login.html', 'login.css'];
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** The smallest possible login page: a form in HTML and a style sheet, compressed, from its own server. */
export class PlainPage {
  private constructor(private readonly server: Server) {}

  static async serve(): Promise<PlainPage> {
    const files = new Map<string, Buffer>();
    for (const name of FILES) {
      const plain = await readFile(join(import.meta.dirname, 'plain', name));
      files.set(`/${name}`, brotliCompressSync(plain));
    }
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      const body = files.get(path);
      if (body === undefined) return response.writeHead(404).end();
      const type = TYPES[extname(path)];
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': body.length });
      return response.end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new PlainPage(server);
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/login.html`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

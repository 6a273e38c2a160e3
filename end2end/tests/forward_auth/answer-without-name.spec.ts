import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receivedHeaders } from '../../support/forward-auth/client.ts';
import { expect, PROXIES, test } from '../../support/forward-auth/fixtures.ts';
import { ReverseProxy } from '../../support/forward-auth/reverse-proxy.ts';
import { Address } from '../../support/address.ts';
import { freePort } from '../../support/port.ts';

const forged = { 'Remote-User': 'eve', 'Remote-Name': 'Eve', 'Remote-Email': 'eve@example.com' };

for (const proxy of PROXIES) {
  test(`a check that lets everyone through without a name gives nobody a name behind ${proxy}`, async () => {
    let name: string | undefined;
    const check = createServer((_, answer) => {
      if (name) answer.setHeader('Remote-User', name);
      answer.end();
    });
    await new Promise<void>((listening) => check.listen(0, '127.0.0.1', listening));
    const ports = { check: (check.address() as AddressInfo).port, front: await freePort(), application: await freePort() };
    const running = new ReverseProxy(proxy, {
      LOGIN: 'running',
      LOGIN_PORT: String(ports.check),
      PROXY_PORT: String(ports.front),
      APPLICATION_PORT: String(ports.application),
    });
    try {
      const front = new Address(`http://localhost:${ports.front}`, ports.front);
      await running.answers(front, new Address(`http://localhost:${ports.application}`, ports.application));

      for (const headers of [{}, forged]) {
        const answer = await front.send('/headers', headers);
        if (proxy === 'caddy' || proxy === 'haproxy') {
          expect(answer.status, answer.body).toBe(403);
        } else {
          expect(answer.status, answer.body).toBe(200);
          const received = [...receivedHeaders(answer).keys()];
          expect(received.filter((header) => header.startsWith('remote'))).toEqual([]);
        }
      }

      name = 'ada';
      const named = await front.send('/headers', forged);
      expect(named.status, named.body).toBe(200);
      expect(receivedHeaders(named).get('remote-user')).toEqual(['ada']);
    } finally {
      await running.stop();
      await new Promise((closed) => check.close(closed).closeAllConnections());
    }
  });
}

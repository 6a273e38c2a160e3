import { createServer } from 'node:net';

// Below the range from which the kernel takes ports for outgoing connections, so that a server which is killed and
// started again finds its port still free; above 10080, the last of the ports that browsers and fetch refuse to call.
const LOWEST = 11_000;
const HIGHEST = 32_000;

/** A port on 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

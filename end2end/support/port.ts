import { createServer } from 'node:net';

// Below the kernel's ephemeral range, so that a server that is killed and restarted finds its port free; above 10080, the
// last of the ports that browsers and fetch block.
const LOWEST = 11_000;
const HIGHEST = 32_000;

/** A free port on 127.0.0.1. */
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

import { connect, createServer, type Server, type Socket } from 'node:net';

/** A network between a replica and its database, which can be cut: it then passes nothing on, and says nothing. */
export class Network {
  private readonly server: Server;
  private readonly pairs = new Set<[Socket, Socket]>();
  private silent = false;

  private constructor(
    readonly port: number,
    private readonly target: number,
  ) {
    this.server = createServer({ allowHalfOpen: true }, (near) => this.join(near));
  }

  static async open(port: number, target: number): Promise<Network> {
    const network = new Network(port, target);
    await new Promise<void>((done, failed) => network.server.once('error', failed).listen(port, '127.0.0.1', done));
    return network;
  }

  /** Drops every packet from now on. Connections stay open, as both ends see it. */
  cut(): void {
    this.silent = true;
    for (const pair of this.pairs) for (const socket of pair) socket.pause();
  }

  /** Delivers again, also what was sent meanwhile, as TCP does. */
  heal(): void {
    this.silent = false;
    for (const pair of this.pairs) for (const socket of pair) socket.resume();
  }

  /** Resets every connection. */
  reset(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  close(): void {
    this.reset();
    this.server.close();
  }

  private join(near: Socket): void {
    const far = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (data) => {
        if (!to.write(data)) from.pause();
      });
      to.on('drain', () => {
        if (!this.silent) from.resume();
      });
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
    };
    pass(near, far);
    pass(far, near);
    if (this.silent) for (const socket of pair) socket.pause();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/until.ts';
import { kept } from './leftovers.ts';

/** A small disk in memory that can be filled, in a mount namespace that a process holds while nothing else runs there. */
export class SmallDisk {
  private constructor(
    private readonly holder: ChildProcess,
    /** Its folder, as programs that run there see it. */
    readonly folder: string,
  ) {}

  static async mount(folder: string, size: string): Promise<SmallDisk> {
    await mkdir(folder);
    const hold = 'mount -t tmpfs -o "size=$1" none "$0" && touch "$0/mounted" && exec sleep infinity';
    const holder = kept(spawn('unshare', ['--map-root-user', '--mount', 'sh', '-c', hold, folder, size], { stdio: 'inherit' }));
    const disk = new SmallDisk(holder, folder);
    await until('the disk', () => (existsSync(join(disk.seen, 'mounted')) ? true : undefined));
    return disk;
  }

  /** A command runs where the disk is after these words. */
  get within(): string[] {
    return ['nsenter', '--target', String(this.holder.pid), '--user', '--mount', '--preserve-credentials'];
  }

  /** The disk is full while something happens. */
  async whileFull(happens: () => Promise<unknown>): Promise<void> {
    const filler = join(this.seen, 'filler');
    // Until nothing more fits, also what is freed meanwhile.
    const fill = spawn('sh', ['-c', 'while true; do cat /dev/zero; sleep 0.05; done >>"$0" 2>/dev/null', filler]);
    await happens();
    fill.kill('SIGKILL');
    await once(fill, 'close');
    await rm(filler);
  }

  /** Nothing may run there any more. */
  async unmount(): Promise<void> {
    const gone = once(this.holder, 'close');
    this.holder.kill('SIGKILL');
    await gone;
  }

  /** Its folder, as this process sees it. */
  private get seen(): string {
    return `/proc/${this.holder.pid}/root${this.folder}`;
  }
}

import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

const children = new Map<ChildProcess, NodeJS.Signals>();
const folders = new Set<string>();

// A run that fails or is interrupted leaves nothing behind.
process.once('exit', () => {
  for (const [child, signal] of children) child.kill(signal);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Kills a child process at the end of this one, unless it has ended by then. */
export function kept<T extends ChildProcess>(child: T, signal: NodeJS.Signals = 'SIGKILL'): T {
  children.set(child, signal);
  child.once('close', () => children.delete(child));
  return child;
}

/** A new folder, which is removed at the end of this process at the latest. */
export async function temporaryFolder(parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'vestibule-chaos-'));
  folders.add(folder);
  return folder;
}

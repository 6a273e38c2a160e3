import type { World } from './world.ts';

/** Something bad that happens to an installation. */
export interface Fault {
  name: string;
  /** How many seconds recovery may take. */
  limit: number;
  /** Whether no request may fail meanwhile. */
  lossless?: boolean;
  /** Makes it happen, and ends it. Returns the moment from which the time to recover counts. */
  happen(world: World): Promise<number>;
}

/** The time to recover, except from a failover. */
export const LIMIT = 5;

import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Fault, LIMIT } from './fault.ts';
import type { OnPostgres, OnSqlite, Replicated } from './installations.ts';

/** Another process holds the write lock of the SQLite file. */
export function locked({ database, disk }: OnSqlite): Fault {
  const program = `
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=30)
db.execute('BEGIN IMMEDIATE')
time.sleep(float(sys.argv[2]))
db.execute('ROLLBACK')`;
  return {
    name: 'database locked by another process',
    limit: LIMIT,
    async happen({ random }) {
      const [first = '', ...args] = [...disk.within, 'python3', '-c', program, database, String(random.between(1, 8))];
      await promisify(execFile)(first, args);
      return Date.now();
    },
  };
}

/** The disk of the SQLite file is full for some seconds. */
export function diskFull({ disk }: OnSqlite): Fault {
  return {
    name: 'disk full',
    limit: LIMIT,
    async happen({ random }) {
      await disk.whileFull(() => pause(random.between(1_000, 6_000)));
      return Date.now();
    },
  };
}

/** The disk of PostgreSQL is full for some seconds. It ends when it cannot write its log, and cannot start again until there is space. */
export function postgresDiskFull({ disk, postgres }: OnPostgres): Fault {
  return {
    name: 'disk of PostgreSQL full',
    limit: LIMIT,
    async happen({ random }) {
      const until = Date.now() + random.between(2_000, 8_000);
      await disk.whileFull(async () => {
        // Under so little load, the files of the log that are there would last for longer.
        while (Date.now() < until) {
          await postgres.switchLog();
          await pause(200);
        }
      });
      return Date.now();
    },
  };
}

/** The PostgreSQL server is killed, and started again at once. */
export function killPostgres({ postgres }: OnPostgres): Fault {
  return {
    name: 'kill -9 of PostgreSQL',
    limit: LIMIT,
    async happen() {
      const from = Date.now();
      await postgres.kill();
      await postgres.restart();
      return from;
    },
  };
}

/** Nothing passes between one replica and the database, in either direction. Connections stay open. */
export function cutOne({ networks }: Replicated): Fault {
  return {
    name: 'network cut between a replica and its database',
    limit: LIMIT,
    async happen({ random }) {
      const network = random.pick(networks);
      network?.cut();
      await pause(random.between(1_000, 10_000));
      network?.heal();
      return Date.now();
    },
  };
}

export function cutAll({ networks }: Replicated): Fault {
  return {
    name: 'network cut between all replicas and the database',
    limit: LIMIT,
    async happen({ random }) {
      for (const network of networks) network.cut();
      await pause(random.between(1_000, 6_000));
      for (const network of networks) network.heal();
      return Date.now();
    },
  };
}

/** Every connection between replicas and database is reset. */
export function resetAll({ networks }: Replicated): Fault {
  return {
    name: 'connections to the database reset',
    limit: LIMIT,
    async happen() {
      for (const network of networks) network.reset();
      return Date.now();
    },
  };
}

import { expect, test } from '@playwright/test';
import { sqlite } from '../../chaos/run.ts';

// The short form of `make chaos`: every kind of fault of SQLite once. Other tests use the machine at the same time, so
// this one does not judge how fast the server recovers.
const PATIENCE = 36;

test.describe.configure({ timeout: 600_000 });

test('bad days on SQLite lose nothing and bring nothing back', async () => {
  expect(await sqlite({ faults: 6, patience: PATIENCE })).toEqual([]);
});

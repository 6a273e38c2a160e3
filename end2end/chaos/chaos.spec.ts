import { expect, test } from '@playwright/test';
import { patience, patroni, postgres, sqlite } from './run.ts';

const FAULTS = Number(process.env.CHAOS_FAULTS ?? 200);

test.describe.configure({ timeout: 0 });

test('SQLite', async () => {
  expect(await sqlite({ faults: Math.round(FAULTS * 0.3), patience })).toEqual([]);
});

test('PostgreSQL', async () => {
  expect(await postgres({ faults: Math.round(FAULTS * 0.5), patience })).toEqual([]);
});

test('PostgreSQL with Patroni', async () => {
  expect(await patroni({ faults: Math.round(FAULTS * 0.2), patience })).toEqual([]);
});

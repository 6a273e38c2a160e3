import { expect, test } from '@playwright/test';
import { patience, upgrade } from './run.ts';

// The previous release is built first, if it is not there yet.
test.describe.configure({ timeout: 3_600_000 });

test('PostgreSQL, upgraded from the previous release without a failed request', async () => {
  expect(await upgrade(patience)).toEqual([]);
});

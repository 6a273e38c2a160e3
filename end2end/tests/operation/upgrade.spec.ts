import { expect, test } from '@playwright/test';
import { upgrade } from '../../chaos/run.ts';

// Other tests use the machine at the same time, so this one does not judge how fast the servers recover.
const PATIENCE = 36;

test.describe.configure({ timeout: 900_000 });

test('the previous release is replaced under load without a failed request @all', async () => {
  expect(await upgrade(PATIENCE)).toEqual([]);
});

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { upgrade } from '../../chaos/run.ts';

// The previous release is built first, if it is not there yet.
test.setTimeout(3_600_000);

test('the previous release is replaced under load without a failed request @all', async () => {
  const script = resolve(import.meta.dirname, '../../../scripts/previous-release');
  const previous = execFileSync(script, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  expect(await upgrade(previous)).toEqual([]);
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

function executablePath(): string | undefined {
  const named = process.env.VESTIBULE_CHROMIUM;
  if (named) return named;
  // Elsewhere Playwright's own browser is used (npx playwright install chromium).
  return existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined;
}

/**
 * How every browser of the suite starts: without a sandbox because CI runs as root, without background requests, and with
 * the same fonts everywhere, so that screenshots are comparable.
 */
export const launchOptions: LaunchOptions = {
  executablePath: executablePath(),
  env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

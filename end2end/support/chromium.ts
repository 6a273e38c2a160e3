import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

// The headless shell draws the same pages with half the work: it has no windows. Where neither is installed, Playwright
// uses its own (npx playwright install chromium).
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const HEADED = ['--headed', '--ui', '--debug'];

function executablePath(): string | undefined {
  // Playwright's own process, which has the arguments, starts the workers with its environment.
  if (HEADED.some((flag) => process.argv.includes(flag))) process.env.VESTIBULE_CHROMIUM ??= '/usr/bin/chromium';
  return process.env.VESTIBULE_CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
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

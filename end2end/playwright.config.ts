import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/ready.ts',
  fullyParallel: true,
  // Each test has a server and a browser of its own: more workers than cores only make them wait for each other.
  workers: 2,
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./support/closing-line.ts']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    launchOptions,
    viewport: { width: 1000, height: 820 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});

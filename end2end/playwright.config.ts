import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';
import type { EngineName } from './webdriver/engine.ts';
import type { Size } from './webdriver/session.ts';

const DESKTOP = { width: 1000, height: 820 };
const PHONE = { width: 390, height: 844 };

/** The journey in a browser that Playwright does not drive, at one size. */
function throughWebDriver(engine: EngineName, size: Size) {
  const name = size === PHONE ? `${engine}-phone` : engine;
  return { name, testDir: 'webdriver/tests', use: { engine, size } };
}

const everyFlow = [
  { name: 'chromium', testDir: 'tests' },
  throughWebDriver('firefox', DESKTOP),
  throughWebDriver('firefox', PHONE),
  throughWebDriver('webkit', DESKTOP),
  throughWebDriver('webkit', PHONE),
];

export default defineConfig<object, { engine: EngineName; size: Size }>({
  projects: [
    ...everyFlow,
    // Nothing else runs during measurements.
    {
      name: 'measures',
      testDir: 'measures',
      workers: 1,
      dependencies: everyFlow.map(({ name }) => name),
      use: { trace: 'off', screenshot: 'off' },
    },
  ],
  globalSetup: './support/ready.ts',
  fullyParallel: true,
  // Each test has a server and a browser of its own: more workers than cores only make them wait for each other.
  workers: 2,
  // A flaky test has found a bug.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // The screenshots of the documentation are the reference. A pixel counts as different if people could see it.
    toHaveScreenshot: { pathTemplate: '../docs/screenshots/{arg}{ext}', maxDiffPixels: 40 },
    toMatchAriaSnapshot: { pathTemplate: 'aria/{arg}{ext}' },
  },
  // New references are never accepted silently: `make screenshots` writes them.
  updateSnapshots: 'none',
  reporter: [['list'], ['./reporters/slowest-tests.ts'], ['./reporters/closing-line.ts']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    launchOptions,
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});

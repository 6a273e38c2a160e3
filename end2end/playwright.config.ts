import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.ts';
import type { EngineName } from './webdriver/engine.ts';
import type { Size } from './webdriver/session.ts';

const DESKTOP = { width: 1000, height: 820 };
const PHONE = { width: 390, height: 844 };

/** Whether to run the whole matrix (`make test-all`): every engine at every size, the tests tagged @all, the measurements. */
const ALL = process.env.VESTIBULE_TEST_ALL !== undefined;

/** The journey in a browser that Playwright does not drive, at one size. */
function throughWebDriver(engine: EngineName, size: Size) {
  const name = size === PHONE ? `${engine}-phone` : engine;
  // WebKitGTK has no WebAuthn.
  const testIgnore = engine === 'webkit' ? '**/passkey-sign-in.spec.ts' : [];
  return { name, testDir: 'webdriver/tests', testIgnore, use: { engine, size } };
}

const everyFlow = [
  { name: 'chromium', testDir: 'tests' },
  // Each engine at one size, each size in one engine.
  throughWebDriver('firefox', DESKTOP),
  throughWebDriver('webkit', PHONE),
  ...(ALL ? [throughWebDriver('firefox', PHONE), throughWebDriver('webkit', DESKTOP)] : []),
];

/** No request may fail in it, so nothing else runs at the same time. */
const upgrade = {
  name: 'upgrade',
  testDir: 'chaos',
  testMatch: 'upgrade.spec.ts',
  workers: 1,
  dependencies: everyFlow.map(({ name }) => name),
  use: { trace: 'off' },
} as const;

// Nothing else runs during measurements.
const measures = {
  name: 'measures',
  testDir: 'measures',
  workers: 1,
  dependencies: [...everyFlow, upgrade].map(({ name }) => name),
  use: { trace: 'off', screenshot: 'off' },
} as const;

/** Faults of real servers under load (`make chaos`). */
const chaos = { name: 'chaos', testDir: 'chaos', workers: 1, timeout: 0, use: { trace: 'off' } } as const;

export default defineConfig<object, { engine: EngineName; size: Size }>({
  projects: process.env.VESTIBULE_CHAOS === undefined ? [...everyFlow, ...(ALL ? [upgrade, measures] : [])] : [chaos],
  grepInvert: ALL ? undefined : /@all/,
  globalSetup: './support/ready.ts',
  fullyParallel: true,
  workers: 2,
  // A flaky test has found a bug.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // The screenshots of the documentation are the reference. A pixel counts as different if people could see it.
    toHaveScreenshot: { pathTemplate: '../docs/screenshots/{arg}{ext}', maxDiffPixels: 40 },
  },
  snapshotPathTemplate: '{arg}{ext}',
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
    // A trace of every test would take a third of the time. To debug: --trace retain-on-failure.
    trace: 'off',
  },
});

import { test as base } from '../fixtures.ts';
import { Driver } from './driver.ts';
import type { EngineName } from './engine.ts';
import type { Session, Size } from './session.ts';
import { Tab } from './tab.ts';

interface Options {
  engine: EngineName;
  size: Size;
}

interface Fixtures {
  /** The only tab of a browser without cookies of earlier tests. */
  tab: Tab;
}

/** The suite's server, mail and people, with a browser that Playwright does not drive. */
export const test = base.extend<Fixtures, Options & { session: Session }>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  size: [{ width: 1000, height: 820 }, { option: true, scope: 'worker' }],

  // A browser takes seconds to start, so each worker keeps one.
  session: [
    async ({ engine, size }, use) => {
      const driver = await Driver.start(engine);
      const session = await driver.open(size);
      await use(session);
      await session.close();
      await driver.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  tab: async ({ session, server }, use, info) => {
    await use(new Tab(session, server.url));
    if (info.status !== info.expectedStatus) {
      const words = await session.run<string>('return `${location}\\n${document.body.innerText}`');
      await info.attach('what the page says', { body: words, contentType: 'text/plain' });
    }
    // All servers of the suite are one site to a browser, whatever their port.
    await session.forget();
  },
});

export { expect, GRACE } from '../fixtures.ts';

import type { Browser, CDPSession, Page } from '@playwright/test';

/** An older phone on a slow connection: 1.6 Mb/s down, 0.75 up, 150 ms round trip, a quarter of this CPU. */
const CPU_SLOWED = 4;
const NETWORK = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };

const USERNAME = 'grace';
const PASSWORD = 'not the password';

/** How long a login page takes, in milliseconds from the start of the navigation. */
export interface Wait {
  /** Until the password field is painted. */
  visible: number;
  /** Until text typed into it is displayed. */
  typed: number;
}

/** The same, and until the form, submitted at once, is sent to the server. */
export interface Use extends Wait {
  works: number;
}

/** The centre of a field, in CSS pixels. */
type Place = [x: number, y: number];

/** What the page reports through its binding, as JSON. */
type PageEvent = { event: 'visible'; at: number; username: Place; password: Place } | { event: 'typed'; at: number };

/** Runs in the page before its own scripts. It never waits for the test, so it does not slow the page down. */
function watch(): void {
  const tell = (news: object) => (window as unknown as { tell: (json: string) => void }).tell(JSON.stringify(news));
  const middle = (field: Element): Place => {
    const { x, y, width, height } = field.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const isSeen = (field: Element) =>
    field.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    document.elementFromPoint(...middle(field)) === field;
  const look = () => {
    const username = document.querySelector('input[name="username"]');
    const password = document.querySelector('input[name="password"]');
    if (username === null || password === null || !isSeen(password)) return requestAnimationFrame(look);
    const places = { username: middle(username), password: middle(password) };
    // At the start of the next frame, the frame with the field has been painted.
    return requestAnimationFrame((at) => tell({ event: 'visible', at, ...places }));
  };
  requestAnimationFrame(look);
  addEventListener('input', ({ timeStamp }) => tell({ event: 'typed', at: timeStamp }), { capture: true, once: true });
  const left: [string, number][] = [];
  addEventListener('focusout', (event) => left.push([(event.target as Element).id, event.timeStamp]), true);
  Object.assign(window, { left });
}

/** A browser with an empty cache on a slow phone, and the events that its page reports. */
async function slowPhone(browser: Browser): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED });
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'tell' });
  await page.addInitScript(watch);
  return { page, devtools };
}

function news<E extends PageEvent['event']>(devtools: CDPSession, event: E): Promise<Extract<PageEvent, { event: E }>> {
  return new Promise((done) => {
    devtools.on('Runtime.bindingCalled', ({ payload }) => {
      const reported = JSON.parse(payload) as PageEvent;
      if (reported.event === event) done(reported as Extract<PageEvent, { event: E }>);
    });
  });
}

/** Opens the page and types the password as soon as its field exists; returns the place of the username field. */
async function typeAtOnce(page: Page, devtools: CDPSession, url: string): Promise<Wait & { username: Place }> {
  const shown = news(devtools, 'visible');
  const struck = news(devtools, 'typed');
  const opened = page.goto(url, { waitUntil: 'commit' });
  const { at: visible, password, username } = await shown;
  await page.mouse.click(...password);
  await page.keyboard.insertText(PASSWORD);
  const { at: typed } = await struck;
  await opened;
  return { visible, typed, username };
}

/** How long the password field of a page takes. */
export async function waitFor(browser: Browser, url: string): Promise<Wait> {
  const { page, devtools } = await slowPhone(browser);
  const wait = await typeAtOnce(page, devtools, url);
  await page.context().close();
  return wait;
}

/** The same for the app's login page, until it works. Fails if the app disturbs the typing. */
export async function use(browser: Browser, url: string): Promise<Use> {
  const { page, devtools } = await slowPhone(browser);
  const { visible, typed, username } = await typeAtOnce(page, devtools, url);
  await page.mouse.click(...username);
  await page.keyboard.insertText(USERNAME);
  await page.keyboard.press('Enter');
  // The app's own error: wrong credentials or too many attempts.
  await page.getByRole('alert').filter({ hasText: /Incorrect username or password|Too many attempts/ }).waitFor();
  const { works, ...kept } = await page.evaluate(() => {
    const asked = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/sign-in'));
    const works = asked?.startTime ?? Infinity;
    const value = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;
    const { left } = window as unknown as { left: [string, number][] };
    const lost = left.filter(([, when]) => when < works).map(([field]) => field);
    return { works, username: value('username'), password: value('password'), lost: lost.slice(-1) };
  });
  await page.context().close();
  // The focus moved from password to username on purpose; no other field may lose it.
  const undisturbed = { username: USERNAME, password: PASSWORD, lost: ['password'] };
  if (JSON.stringify(kept) !== JSON.stringify(undisturbed)) {
    throw new Error(`the app disturbs who types while it loads: ${JSON.stringify(kept)}`);
  }
  return { visible, typed, works };
}

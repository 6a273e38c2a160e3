import { readQrCode } from '../support/picture.ts';
import { until } from '../support/until.ts';
import { type Element, type Session, WebDriverError } from './session.ts';

/** The candidates for each role; the accessible name tells them apart. */
const CANDIDATES = {
  alert: '[role="alert"]',
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  field: 'input:not([type="checkbox"])',
  heading: 'h1',
  image: 'canvas, img, [role="img"]',
  link: 'a[href]',
};

export type Role = keyof typeof CANDIDATES;

/** The code points of keys in WebDriver. */
export const KEYS = {
  tab: '\uE004',
  enter: '\uE007',
  control: '\uE009',
  escape: '\uE00C',
  space: ' ',
  end: '\uE010',
  down: '\uE015',
};

/** A person at one browser, who finds elements by role and name and waits for them. */
export class Tab {
  constructor(
    readonly session: Session,
    private readonly origin: string,
  ) {}

  open(path: string): Promise<void> {
    return this.session.goTo(new URL(path, this.origin).href);
  }

  async path(): Promise<string> {
    return new URL(await this.session.address()).pathname;
  }

  /** Waits for the screen with this title. */
  async see(title: string): Promise<void> {
    await this.find('heading', title);
  }

  async click(role: Role, name: string): Promise<void> {
    await this.settle(`a click on the ${role} "${name}"`, async () => {
      const element = await this.look(role, name);
      return element && (await this.session.click(element), true);
    });
  }

  /** Types into a field in place of what is in it. */
  async fill(name: string, text: string): Promise<void> {
    await this.click('field', name);
    await this.session.strike('a', KEYS.control);
    await this.session.strike(text);
  }

  async find(role: Role, name: string): Promise<Element> {
    return this.settle(`the ${role} "${name}"`, () => this.look(role, name));
  }

  /** Waits for an error and returns its text. */
  async alert(): Promise<string> {
    return this.settle('an alert', async () => {
      for (const element of await this.session.all(CANDIDATES.alert)) {
        const words = await this.session.text(element);
        if (words.trim() !== '') return words;
      }
      return undefined;
    });
  }

  /** Waits for text in the main part that matches the global pattern, and returns all matches. */
  async read(pattern: RegExp): Promise<string[]> {
    return this.settle(`words like ${pattern}`, async () => {
      const [main] = await this.session.all('main');
      return main && ((await this.session.text(main)).match(pattern) ?? undefined);
    });
  }

  /** The otpauth URI in the QR code, read from its canvas: WebKit cannot take a screenshot of a resized window. */
  async scan(): Promise<string> {
    return this.settle('a readable QR code', async () => {
      const canvas = await this.look('image', 'QR code');
      if (canvas === undefined) return undefined;
      const url = await this.session.run<string>('return arguments[0].toDataURL("image/png")', canvas);
      return readQrCode(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    });
  }

  /** Presses Tab until the field, button or link with this name has the focus, unless it has it already. */
  async tabTo(name: string): Promise<void> {
    // More stops than any screen has; reaching the limit means a trap or a target that Tab skips.
    for (let pressed = 0; pressed < 25; pressed += 1) {
      if ((await this.focusedName()) === name) return;
      await this.session.strike(KEYS.tab);
    }
    throw new Error(`Tab does not reach "${name}"`);
  }

  async focusedName(): Promise<string> {
    return this.session.name(await this.session.focused());
  }

  /** The number of CSS pixels by which the page is wider than its window. */
  async overhang(): Promise<number> {
    return this.session.run('const root = document.documentElement; return root.scrollWidth - root.clientWidth');
  }

  /** The visible element with this role and name; the name of an image may be longer. */
  private async look(role: Role, name: string): Promise<Element | undefined> {
    for (const element of await this.session.all(CANDIDATES[role])) {
      // WebKit cannot compute the name of an element that is not displayed.
      if (!(await this.session.isDisplayed(element))) continue;
      const found = await this.session.name(element);
      if (role === 'image' ? found.startsWith(name) : found === name) return element;
    }
    return undefined;
  }

  /** Retries while the page is between two states; fails at once on any other error. */
  private settle<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
    return until(what, () =>
      attempt().catch((error: unknown) => {
        if (error instanceof WebDriverError && error.passing) return undefined;
        throw error;
      }),
    );
  }
}

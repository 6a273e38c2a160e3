/** W3C's name for a reference to an element in JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The timeout of one command, in milliseconds, including the start of the browser. */
const PATIENCE = 30_000;

/** A reference to an element, valid until the page replaces it. */
export type Element = Record<typeof ELEMENT, string>;

export interface Size {
  width: number;
  height: number;
}

/** The error response to a command; `code` is an error code of the specification. */
export class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }

  /** Whether the page was between two states, so that the command may work a moment later. */
  get passing(): boolean {
    return /^(no such element|stale element reference|element not interactable|element click intercepted)$/.test(
      this.code,
    );
  }
}

/**
 * One browser with a fresh profile, driven by the few W3C WebDriver commands that the tests need. A client library would
 * add some 20 MB.
 */
export class Session {
  private constructor(private readonly url: string) {}

  static async open(driver: string, capabilities: object): Promise<Session> {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await request<{ sessionId: string }>('POST', `${driver}/session`, body);
    return new Session(`${driver}/session/${sessionId}`);
  }

  close(): Promise<void> {
    return request('DELETE', this.url);
  }

  /** Deletes the cookies of the current page's site. */
  async forget(): Promise<void> {
    await request('DELETE', `${this.url}/cookie`);
  }

  goTo(url: string): Promise<void> {
    return this.post('/url', { url });
  }

  address(): Promise<string> {
    return this.get('/url');
  }

  reload(): Promise<void> {
    return this.post('/refresh', {});
  }

  back(): Promise<void> {
    return this.post('/back', {});
  }

  /** Runs the body of a function in the page. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.post('/execute/sync', { script, args });
  }

  /** Sizes the window, its frame included. */
  resize(size: Size): Promise<void> {
    return this.post('/window/rect', size);
  }

  /** Runs a script in the document of Firefox's own window. */
  async runInFrame(script: string): Promise<void> {
    await this.post('/moz/context', { context: 'chrome' });
    await this.run(script);
    await this.post('/moz/context', { context: 'content' });
  }

  /** Gives the browser a device that keeps passkeys, recognises its owner and answers every prompt (WebAuthn Level 3, §11). */
  async addPasskeyDevice(): Promise<() => Promise<void>> {
    const id = await this.post<string>('/webauthn/authenticator', {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserConsenting: true,
      isUserVerified: true,
    });
    return () => request('DELETE', `${this.url}/webauthn/authenticator/${id}`);
  }

  all(css: string): Promise<Element[]> {
    return this.post('/elements', { using: 'css selector', value: css });
  }

  focused(): Promise<Element> {
    return this.get('/element/active');
  }

  /** The accessible name that this browser computes. */
  name(element: Element): Promise<string> {
    return this.get(`${path(element)}/computedlabel`);
  }

  text(element: Element): Promise<string> {
    return this.get(`${path(element)}/text`);
  }

  isDisplayed(element: Element): Promise<boolean> {
    return this.get(`${path(element)}/displayed`);
  }

  click(element: Element): Promise<void> {
    return this.post(`${path(element)}/click`, {});
  }

  /** Presses keys one after the other while `held` is down. */
  strike(keys: string, held?: string): Promise<void> {
    const strokes = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const actions = held
      ? [{ type: 'keyDown', value: held }, ...strokes, { type: 'keyUp', value: held }]
      : strokes;
    return this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  private get<T>(command: string): Promise<T> {
    return request('GET', this.url + command);
  }

  private post<T>(command: string, body: object): Promise<T> {
    return request('POST', this.url + command, body);
  }
}

function path(element: Element): string {
  return `/element/${element[ELEMENT]}`;
}

async function request<T>(method: string, url: string, body?: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch(url, { method, headers, signal, body: body && JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new WebDriverError(value.error ?? String(answer.status), value.message ?? '');
  return value;
}

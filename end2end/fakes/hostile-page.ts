/** What a hostile page tries. */
export interface Attack {
  /** The origin of the victim. */
  victim: string;
  /** Paths whose answers it tries to read. */
  reads: string[];
  /** Paths that change something, with the body of the request. */
  changes: [path: string, body: string][];
}

/** What a hostile page found out. */
export interface Found {
  /** What it read, by what it did. Empty where it read nothing. */
  read: Record<string, string>;
  /** What else it could observe. It says nothing if it is the same whether or not the visitor is signed in. */
  observed: Record<string, string>;
}

/** The enctypes of HTML forms. */
export const ENCTYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
/** How often each change is tried by a request that reaches the server: the forms, fetch, a beacon, and a ping. */
export const TRIES = ENCTYPES.length + 3;

/** Runs in the hostile page, so it uses nothing from this file. */
export async function attack({ victim, reads, changes }: Attack): Promise<Found> {
  const found: Found = { read: {}, observed: {} };
  const work: Promise<unknown>[] = [];
  const hold = document.body.appendChild(document.createElement('div'));

  /** Notes what a way of reading gives: text, or nothing if it fails. */
  const read = (what: string, text: Promise<string>) => {
    work.push(text.then((text) => (found.read[what] = text.slice(0, 60)), () => (found.read[what] = '')));
  };
  /** Notes which event an element has. */
  const observe = (what: string, element: HTMLElement) => {
    const event = new Promise<string>((done) => {
      element.onload = () => done('load');
      element.onerror = () => done('error');
    });
    hold.append(element);
    work.push(event.then((event) => (found.observed[what] = event)));
  };
  const element = (tag: string, attributes: Record<string, string>) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };

  for (const path of reads) {
    const url = victim + path;
    for (const credentials of ['include', 'omit'] as const) {
      read(`fetch with credentials "${credentials}" of ${path}`, fetch(url, { credentials }).then((answer) => answer.text()));
    }
    const opaque = fetch(url, { mode: 'no-cors', credentials: 'include' });
    read(`fetch without CORS of ${path}`, opaque.then((answer) => answer.text()));
    work.push(opaque.then(({ type }) => type, () => 'failed').then((how) => (found.observed[`fetch without CORS of ${path}`] = how)));
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.withCredentials = true;
    read(
      `XMLHttpRequest of ${path}`,
      new Promise((done) => {
        request.onloadend = () => done(request.responseText);
        request.send();
      }),
    );
    observe(`image ${path}`, element('img', { src: url }));
    observe(`script ${path}`, element('script', { src: url }));
    observe(`module ${path}`, element('script', { src: url, type: 'module', crossorigin: 'use-credentials' }));
    observe(`style sheet ${path}`, element('link', { rel: 'stylesheet', href: url }));
    for (const rel of ['prefetch', 'preload', 'prerender']) hold.append(element('link', { rel, as: 'fetch', href: url }));
    for (const [tag, attribute] of [['iframe', 'src'], ['object', 'data'], ['embed', 'src']] as const) {
      hold.append(element(tag, { [attribute]: url, 'data-read': `${tag} ${path}` }));
    }
  }

  for (const [path, body] of changes) {
    const url = victim + path;
    for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
      const name = `form-${hold.children.length}`;
      hold.append(element('iframe', { name }));
      const form = element('form', { action: url, method: 'post', enctype, target: name }) as HTMLFormElement;
      // As text, the name and the value of this field are the JSON of the body.
      const [start, end] = [body.slice(0, -1), body.slice(-1)];
      form.append(element('input', { type: 'hidden', name: `${start},"more":"`, value: `"${end}` }));
      hold.append(form);
      form.submit();
    }
    void fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body }).catch(() => undefined);
    navigator.sendBeacon(url, body);
    const link = element('a', { href: `#${hold.children.length}`, ping: url });
    hold.append(link);
    link.click();
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const json = { method, body, credentials: 'include', headers: { 'Content-Type': 'application/json' } } as const;
      read(`fetch ${method} of JSON to ${path}`, fetch(url, json).then((answer) => answer.text()));
    }
    hold.append(element('img', { src: `${url}?${new URLSearchParams({ body }).toString()}` }));
  }
  await Promise.all(work);
  for (const frame of hold.querySelectorAll<HTMLIFrameElement>('[data-read]')) {
    let text = '';
    try {
      text = frame.contentDocument?.body?.textContent ?? '';
    } catch {
      // That is as it should be.
    }
    found.read[frame.dataset.read ?? ''] = text;
  }
  return found;
}

/** Secrets by what they are, with the places where they are looked for. */
export class Canaries {
  private readonly secrets = new Map<string, string[]>();
  private readonly places = new Map<string, Buffer>();

  plant(what: string, ...values: (string | undefined)[]): void {
    const own = this.secrets.get(what) ?? [];
    for (const value of values) {
      // A shorter one is found by chance.
      if (value === undefined || value.length < 8) throw new Error(`${what}: no secret, or a short one: ${value}`);
      own.push(value);
    }
    this.secrets.set(what, own);
  }

  /** Adds a place to search. */
  search(place: string, content: string | Buffer): void {
    this.places.set(place, Buffer.from(content));
  }

  get kinds(): string[] {
    return [...this.secrets.keys()].sort();
  }

  /** A line for each secret that is in a place, in any of its forms. */
  found(): string[] {
    const lines = [...this.secrets].flatMap(([what, values]) => {
      const all = values.flatMap(forms);
      const places = [...this.places].filter(([, content]) => all.some((form) => content.includes(form)));
      return places.map(([place]) => `${what}: ${place}`);
    });
    return lines;
  }

  /** The secrets that would not be found in a text that has them in one of their forms. */
  blind(): string[] {
    const missed = (value: string, form: Buffer) => {
      const leak = new Canaries();
      leak.plant('a secret', value);
      leak.search('a text', Buffer.concat([Buffer.from('{"field":"'), form, Buffer.from('","next":1}')]));
      return leak.found().length === 0;
    };
    return [...this.secrets].filter(([, values]) => values.some((value) => forms(value).some((form) => missed(value, form)))).map(([what]) => what);
  }
}

/** How a secret may be written: as it is, as people type it, and in the usual encodings, in parts that a search finds. */
function forms(secret: string): Buffer[] {
  const bytes = [Buffer.from(secret), Buffer.from(secret, 'utf16le'), ...(/^[A-Z2-7]{32}$/.test(secret) ? [fromBase32(secret)] : [])];
  const texts = [secret.replaceAll('-', ''), secret.toLowerCase(), encodeURIComponent(secret), new URLSearchParams({ '': secret }).toString().slice(1)];
  const encoded = bytes.flatMap((value) => [value.toString('hex'), value.toString('base64'), value.toString('base64url')]);
  return [...bytes, ...new Set([...texts, ...encoded])].map((form) => Buffer.from(form));
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

import type { TestServer } from './test-server.ts';

/** A message in the server's table: a text, or a list of pieces (`shared/src/catalogue.rs`). */
type Entry = string | Piece[];
type Piece = string | number | Piece[];

/** The messages of one language, looked up by their English text. */
export class Words {
  static readonly ENGLISH = new Words([], []);

  private constructor(
    private readonly english: Entry[],
    private readonly spoken: Entry[],
  ) {}

  /** Loads the messages that a server has for a language. */
  static async of(server: TestServer, locale: string): Promise<Words> {
    if (/^en\b/.test(locale)) return Words.ENGLISH;
    const [english, spoken] = await Promise.all(['en', locale].map((one) => table(server, one)));
    return new Words(english!, spoken!);
  }

  /** A message in this language; any of them where several have the same English text. */
  exactly(english: string): string | RegExp {
    if (this.english.length === 0) return english;
    const found = new Set(this.spoken.filter((_, at) => this.english[at] === english));
    if (found.size === 0) throw new Error(`no message says "${english}"`);
    const [single] = found;
    return found.size === 1 && typeof single === 'string' ? single : either(found);
  }

  /** The messages whose English text matches, with any arguments. */
  matching(english: RegExp): RegExp {
    if (this.english.length === 0) return english;
    const found = this.spoken.filter((_, at) => english.test(text(this.english[at]!)));
    if (found.length === 0) throw new Error(`no message is like ${english}`);
    return either(found);
  }

  /** The texts that are in English although this language has a translation. */
  untranslated(texts: string[]): string[] {
    const own = this.spoken.map((entry) => new RegExp(`^${pattern(entry)}$`));
    // A message of arguments and punctuation alone has no words to translate.
    const foreign = this.english.filter(
      (entry, at) => pattern(entry) !== pattern(this.spoken[at]!) && /\p{L}/u.test(text(entry)),
    );
    // Messages of two or more words are also found within a longer text.
    const english = foreign.map((entry) => {
      const words = pattern(entry);
      return new RegExp(/\w \w/.test(text(entry)) ? words : `^${words}$`);
    });
    return texts.filter((one) => english.some((words) => words.test(one)) && !own.some((words) => words.test(one)));
  }
}

function either(entries: Iterable<Entry>): RegExp {
  return new RegExp(`^(${[...entries].map(pattern).join('|')})$`);
}

/** The full table of a language, which the pages of the account program reference. */
async function table(server: TestServer, language: string): Promise<Entry[]> {
  const page = await fetch(`${server.url}/forgot-password`, { headers: { 'accept-language': language } });
  const path = /id="words" href="([^"]+)"/.exec(await page.text())?.[1];
  return (await fetch(`${server.url}${path}`)).json() as Promise<Entry[]>;
}

/** A message with a placeholder for each argument. */
function text(entry: Entry): string {
  return typeof entry === 'string' ? entry : entry.map((piece) => (typeof piece === 'string' ? piece : '…')).join('');
}

/** A message as a regular expression: an argument matches anything, a choice any of its cases, a space any white space. */
function pattern(entry: Entry): string {
  if (typeof entry === 'string') return entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');
  return entry
    .map((piece) => {
      if (typeof piece === 'string') return pattern(piece);
      if (typeof piece === 'number') return '.*';
      const cases = piece.filter((_, at) => at === piece.length - 1 || (at > 0 && at % 2 === 0));
      return `(${cases.map((one) => pattern(one as Entry)).join('|')})`;
    })
    .join('');
}

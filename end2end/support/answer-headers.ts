import type { OutgoingHttpHeaders } from 'node:http';
import { createConnection } from 'node:net';
import type { Answer } from './address.ts';
import { RawBrowser } from './raw-browser.ts';

/** The headers by name. Several values are several lines. */
type Headers = Map<string, string>;

// They say nothing about the kind of answer, or differ from run to run.
const LEFT_OUT = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

/**
 * The headers of answers as a text for people to read. The headers that most answers have are at the top. Each answer
 * then has the lines in which it differs: `+` for a header that is not among them, `-` for one that is missing.
 */
export class AnswerHeaders extends RawBrowser {
  private readonly blocks: { title: string; line: string; headers: Headers }[] = [];

  /** Records an answer. */
  record(title: string, request: string, { status, headers }: Pick<Answer, 'status' | 'headers'>): void {
    const lines = Object.entries(headers)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .map(([name, value]): [string, string] => [name, [value ?? ''].flat().map(withFixedValues).join(`\n  + ${name}: `)]);
    const where = withFixedValues(request.replace(/-[0-9a-f]{16}/, '-<hash>').replace(/(?<=code=)[^& ]+/g, '<value>'));
    this.blocks.push({ title, line: `${where} → ${status}`, headers: new Map(lines.sort()) });
  }

  /** Sends a request and records its answer. */
  async get(title: string, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
    const answer = await this.send(method, path, headers);
    this.record(title, `${method} ${path}`, answer);
    return answer;
  }

  /** Calls an endpoint and records its answer. */
  async post(title: string, path: string, data: object, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const answer = await this.call(path, data, headers);
    this.record(title, `POST ${path}`, answer);
    return answer;
  }

  text(): string {
    const common = new Map<string, string>();
    for (const name of new Set(this.blocks.flatMap(({ headers }) => [...headers.keys()]))) {
      const values = this.blocks.map(({ headers }) => headers.get(name));
      const most = values.find((value) => values.filter((other) => other === value).length > values.length / 2);
      if (most !== undefined) common.set(name, most);
    }
    const top = [...common].sort().map(([name, value]) => `  ${name}: ${value}`);
    return [...['Most answers:', ...top], ...this.blocks.flatMap((block) => this.block(block, common))].join('\n') + '\n';
  }

  private block({ title, line, headers }: AnswerHeaders['blocks'][number], common: Headers): string[] {
    const more = [...headers].filter(([name, value]) => common.get(name) !== value).map(([name, value]) => `  + ${name}: ${value}`);
    const missing = [...common.keys()].filter((name) => !headers.has(name)).map((name) => `  - ${name}`);
    return ['', `${title}: ${line}`, ...more, ...missing];
  }
}

/** Replaces what is different in every build or run. */
function withFixedValues(value: string): string {
  return value
    .replace(/( 'sha256-[^']+')+/, " '<hashes of the inline scripts>'")
    .replace(/^[0-9a-f]{32}$/, '<id>')
    .replace(/^\d+$/, '<seconds>')
    .replace(/(?<=^[\w-]+=)[\w.-]{20,}/, '<token>')
    .replace(/(?<=[?&](?:state|nonce|code_challenge)=)[^&]+/g, '<value>')
    .replace(/localhost:\d+|localhost%3A\d+/g, 'localhost');
}

/** Sends bytes that no HTTP client would send, and reads the head of the answer. */
export function sendRaw(port: number, request: string): Promise<Pick<Answer, 'status' | 'headers'>> {
  return new Promise((done, failed) => {
    let answer = '';
    const socket = createConnection(port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.once('error', failed);
    socket.once('close', () => {
      const [first = '', ...lines] = answer.split('\r\n\r\n')[0]!.split('\r\n');
      const pairs = lines.map((line) => line.split(/: (.*)/s, 2) as [string, string]);
      done({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(pairs) });
    });
  });
}

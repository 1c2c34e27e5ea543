import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON; `undefined` if it is none. */
  readonly body: unknown;
}

type Headers = Readonly<Record<string, string>>;

/** One agent with connections that stay open, as a browser's do. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends requests as one person, and nothing that it was not told to send. */
export class Client {
  readonly #base: string;
  readonly headers: Headers;

  constructor(base: string, headers: Headers) {
    this.#base = base;
    this.headers = headers;
  }

  get(path: string, headers: Headers = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Headers = {}): Promise<Reply> {
    return this.json('POST', path, body, headers);
  }

  put(path: string, body: unknown = {}, headers: Headers = {}): Promise<Reply> {
    return this.json('PUT', path, body, headers);
  }

  json(method: string, path: string, body: unknown, headers: Headers = {}): Promise<Reply> {
    const type = { 'content-type': 'application/json' };
    return this.send(method, path, JSON.stringify(body), { ...type, ...headers });
  }

  /** `path` goes out as it is. */
  send(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: Headers = {},
  ): Promise<Reply> {
    const { hostname, port } = new URL(this.#base);
    const length: Headers =
      body === undefined || 'transfer-encoding' in headers
        ? {}
        : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const all = { ...this.headers, ...length, ...headers };
      const sent = request({ agent, hostname, port, method, path, headers: all }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const { statusCode = 0, headers: received } = response;
          resolve({ status: statusCode, headers: received, text, body: parsed(text) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** The code of a refusal. */
export function codeOf({ body }: Reply): string | undefined {
  return (body as { readonly error?: { readonly code?: string } } | undefined)?.error?.code;
}

/** The value of a session cookie that an answer sets; '' when it is taken away. */
export function cookieOf({ headers }: Reply): string | undefined {
  const [cookie] = headers['set-cookie'] ?? [];
  return cookie === undefined ? undefined : /^yichuang=([^;]*)/.exec(cookie)?.[1];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

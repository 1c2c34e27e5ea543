import { type IncomingMessage, request } from 'node:http';

/** One browser that listens to server-sent events. */
export class Listener {
  readonly status: number;
  readonly type: string;
  /** The data of each event so far, as JSON. */
  readonly events: unknown[] = [];
  /** The ids of those that have one. */
  readonly ids: string[] = [];
  ended = false;
  readonly #response: IncomingMessage;
  #rest = '';

  private constructor(response: IncomingMessage) {
    this.#response = response;
    this.status = response.statusCode ?? 0;
    this.type = response.headers['content-type'] ?? '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.#read(text));
    response.on('close', () => (this.ended = true));
    response.on('error', () => (this.ended = true));
  }

  static open(url: string, headers: Readonly<Record<string, string>>): Promise<Listener> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { headers, agent: false }, (response) =>
        resolve(new Listener(response)),
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  /** Until it says yes, at most two seconds. */
  async until(isThere: (listener: Listener) => boolean): Promise<void> {
    for (let waited = 0; waited < 2_000 && !isThere(this); waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  close(): void {
    this.#response.destroy();
  }

  #read(text: string): void {
    const blocks = `${this.#rest}${text}`.split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const [data, id] = [field('data'), field('id')];
      if (id !== undefined) this.ids.push(id);
      if (data !== undefined) this.events.push(JSON.parse(data));
    }
  }
}

import { PassThrough } from 'node:stream';

/** So often a line goes out that keeps proxies from closing the connection. */
const HEARTBEAT_MS = 20_000;
/** What a browser that reads nothing may pile up before it is let go of. */
const MOST_WAITING_BYTES = 256 * 1024;

/** Server-sent events (WHATWG HTML 9.2) to one browser. */
export class EventStream {
  readonly body = new PassThrough();
  readonly #heartbeat: NodeJS.Timeout;

  /** `onBeat`: asked at every heartbeat whether the browser may still listen. */
  constructor(onBeat: () => Promise<boolean>) {
    this.body.write('retry: 3000\n\n');
    this.#heartbeat = setInterval(() => {
      this.#write(': \n\n');
      void onBeat().then(
        (goesOn) => goesOn || this.end(),
        () => this.end(),
      );
    }, HEARTBEAT_MS).unref();
    this.body.once('close', () => clearInterval(this.#heartbeat));
  }

  /** `id`: by which a browser that comes back says what it has seen last. */
  send(data: unknown, id?: string): void {
    this.#write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    clearInterval(this.#heartbeat);
    this.body.end();
  }

  onClose(listener: () => void): void {
    this.body.once('close', listener);
  }

  #write(text: string): void {
    if (this.body.writableEnded || this.body.destroyed) return;
    if (this.body.writableLength + this.body.readableLength > MOST_WAITING_BYTES) {
      return void this.body.destroy();
    }
    this.body.write(text);
  }
}

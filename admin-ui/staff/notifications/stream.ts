import { apiPath } from '../../api/client.js';
import { isReachable, isUp, onReachable } from '../../api/reachable.js';
import { type ServerEvent, readEvent } from './events.js';

const COME_BACK_MS = 15_000;
/** As many cases as the server follows for one page. */
const MOST_CASES = 5;

type Listener = (event: ServerEvent) => void;

/**
 * The server's events for this tab. Browsers keep six connections to a server for all tabs, so a
 * tab that nobody looks at lets its own go, and hears on its return what it missed.
 */
export class Stream {
  readonly #listener: Listener;
  readonly #cases: string[] = [];
  #source: EventSource | undefined;
  #lastNotice: string | undefined;
  #missed = false;
  #opening: ReturnType<typeof setTimeout> | undefined;
  readonly #leave: readonly (() => void)[];

  constructor(listener: Listener) {
    this.#listener = listener;
    const look = (): void => this.#look();
    document.addEventListener('visibilitychange', look);
    this.#leave = [() => document.removeEventListener('visibilitychange', look), onReachable(look)];
    this.#soon();
  }

  /** Tells of changes of this case too, until the function given back is called. */
  watch(number: string): () => void {
    this.#cases.push(number);
    this.#reopen();
    return () => {
      this.#cases.splice(this.#cases.indexOf(number), 1);
      this.#reopen();
    };
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#shut();
  }

  #look(): void {
    if (document.hidden || !isReachable()) return this.#shut();
    if (!this.#source) this.#soon();
  }

  #reopen(): void {
    this.#shut();
    this.#soon();
  }

  /** Of several reasons in one moment one connection comes. */
  #soon(after = 0): void {
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.#open(), after);
  }

  #open(): void {
    if (document.hidden || this.#source) return;
    const cases = [...new Set(this.#cases)].slice(-MOST_CASES).join(',');
    const after = this.#lastNotice;
    const source = new EventSource(apiPath('/notifications/stream', { cases, after }));
    source.addEventListener('open', () => {
      if (this.#missed) this.#listener({ type: 'queues' });
      this.#missed = false;
    });
    source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
      if (lastEventId !== '') this.#lastNotice = lastEventId;
      const event = readEvent(data);
      if (event) this.#listener(event);
    });
    source.addEventListener('error', () => {
      this.#shut();
      void isUp();
      this.#soon(COME_BACK_MS);
    });
    this.#source = source;
  }

  #shut(): void {
    clearTimeout(this.#opening);
    if (this.#source) this.#missed = true;
    this.#source?.close();
    this.#source = undefined;
  }
}

import { apiPath } from '../../api/client.js';
import { lead } from '../../api/leadership.js';
import { isReachable, isUp, onReachable } from '../../api/reachable.js';
import { type ServerEvent, readEvent } from './events.js';
import { type Said, Tabs } from './tabs.js';

const COME_BACK_MS = 15_000;
/** In which other tabs say what they show, before the connection is opened for all. */
const GATHER_MS = 50;
/** As many cases as the server follows for one connection. */
const MOST_CASES = 5;
const LEAD = 'yichuang.notifications';

type Listener = (event: ServerEvent) => void;

/**
 * The server's events for this tab. Browsers keep six connections to a server for all tabs, so of
 * the tabs that somebody looks at one has a connection and passes on what it hears. When nobody
 * looks there is none; whoever comes back hears what was missed.
 */
export class Stream {
  readonly #listener: Listener;
  /** Not `randomUUID`, which is there with https alone. */
  readonly #tab = String(Math.random());
  readonly #cases: string[] = [];
  /** Cases that other tabs show, the latest last. */
  readonly #others = new Map<string, readonly string[]>();
  readonly #tabs: Tabs;
  readonly #leave: readonly (() => void)[];
  /** Leaves the lead, or the wait for it. */
  #giveUp: (() => void) | undefined;
  #leading = false;
  #source: EventSource | undefined;
  /** Of which cases the connection tells. */
  #followed = '';
  #lastNotice: string | undefined;
  #missed = false;
  #opening: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#tabs = new Tabs((said) => this.#told(said));
    const look = (): void => this.#look();
    document.addEventListener('visibilitychange', look);
    this.#leave = [() => document.removeEventListener('visibilitychange', look), onReachable(look)];
    this.#look();
  }

  /** Tells of changes of this case too, until the function given back is called. */
  watch(number: string): () => void {
    this.#cases.push(number);
    this.#announce();
    return () => {
      this.#cases.splice(this.#cases.indexOf(number), 1);
      this.#announce();
    };
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#rest();
    this.#tabs.close();
  }

  #look(): void {
    if (document.hidden || !isReachable()) return this.#rest();
    if (this.#giveUp) return;
    // somebody else may have the connection, and this tab may have slept
    if (this.#missed) this.#listener({ type: 'queues' });
    this.#announce();
    this.#giveUp = lead(LEAD, (waited) => {
      this.#leading = true;
      // between another tab's connection and this one's something may have happened
      this.#missed ||= waited;
      this.#tabs.say({ what: 'leading' });
      this.#soon(GATHER_MS);
      return () => {
        this.#leading = false;
        this.#shut();
      };
    });
  }

  /** Lets another tab have the connection. */
  #rest(): void {
    this.#missed = true;
    this.#giveUp?.();
    this.#giveUp = undefined;
    this.#tabs.say({ what: 'watching', tab: this.#tab, cases: [] });
  }

  #told(said: Said): void {
    if (said.what === 'event') return this.#pass(said.event, said.id);
    if (said.what === 'leading') return this.#announce();
    this.#others.delete(said.tab);
    if (said.cases.length > 0) this.#others.set(said.tab, said.cases);
    this.#reopen();
  }

  #announce(): void {
    if (document.hidden) return;
    this.#tabs.say({ what: 'watching', tab: this.#tab, cases: [...this.#cases] });
    this.#reopen();
  }

  #pass(event: ServerEvent, id: string | undefined): void {
    if (id !== undefined) this.#lastNotice = id;
    this.#listener(event);
  }

  /** Here and in the other tabs. */
  #tellAll(event: ServerEvent, id?: string): void {
    this.#pass(event, id);
    this.#tabs.say({ what: 'event', event, id });
  }

  #reopen(): void {
    if (!this.#leading || (this.#source && this.#followed === this.#shown())) return;
    this.#shut();
    this.#soon();
  }

  /** Numbers of the cases that tabs show. */
  #shown(): string {
    const all = [...[...this.#others.values()].flat(), ...this.#cases];
    return [...new Set(all)].slice(-MOST_CASES).join(',');
  }

  /** Of several reasons in one moment one connection comes. */
  #soon(after = 0): void {
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.#open(), after);
  }

  #open(): void {
    if (!this.#leading || this.#source) return;
    const [cases, after] = [this.#shown(), this.#lastNotice];
    const source = new EventSource(apiPath('/notifications/stream', { cases, after }));
    this.#followed = cases;
    source.addEventListener('open', () => {
      if (this.#missed) this.#tellAll({ type: 'queues' });
      this.#missed = false;
    });
    source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
      const event = readEvent(data);
      if (event) this.#tellAll(event, lastEventId === '' ? undefined : lastEventId);
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

import { soon } from '../../runtime/clock.js';
import type { Committed } from '../../runtime/dispatcher.js';
import type { Notice } from '../../runtime/notices.js';
import type { Runtime } from '../../runtime/runtime.js';
import type { Staff } from '../access/principal.js';
import type { Directory } from '../organisation/directory.js';
import { Audience, addressesOf } from './audience.js';
import { type NoticeShown, showNotice } from './notices.js';

/** What a browser is told; it asks for the rest. */
export type Push =
  /** Look at your queues and counts again. */
  | { readonly type: 'queues' }
  /** The case on view has changed. */
  | { readonly type: 'case'; readonly number: string }
  | { readonly type: 'notice'; readonly notice: NoticeShown }
  /** The session has ended: nothing more comes. */
  | { readonly type: 'signedOut' };

export interface Subscriber {
  readonly who: Staff;
  /** By which a sign-out finds it. */
  readonly session?: string;
  /** Numbers of the cases on view. */
  readonly cases: ReadonlySet<string>;
  readonly send: (push: Push) => void;
  readonly end: () => void;
}

/** Of one person; a browser has no more connections to one place anyway. */
const MOST_OF_ONE = 6;
const MOST = 2_000;
/** What happens within so much time is told at once. */
const GATHER_MS = 250;

interface Connection extends Subscriber {
  addresses: ReadonlySet<string>;
  queues: boolean;
  readonly changed: Set<string>;
}

/** Tells open browsers what commits have changed: nobody asks every second. */
export class NotificationHub {
  readonly #context: { readonly runtime: Runtime; readonly directory: Directory };
  readonly #audience = new Audience();
  readonly #connections = new Set<Connection>();
  readonly #stopListening: readonly (() => void)[];
  #gathering: (() => void) | undefined;

  constructor(
    context: { readonly runtime: Runtime; readonly directory: Directory },
    onError: (error: unknown) => void,
  ) {
    this.#context = context;
    this.#stopListening = [
      context.runtime.onCommitted((committed) => this.#committed(committed)),
      context.runtime.onNotices((notices) => void this.#tell(notices).catch(onError)),
    ];
  }

  get size(): number {
    return this.#connections.size;
  }

  /** `undefined`: there are too many, of this person or of all. The answer takes it away again. */
  subscribe(subscriber: Subscriber): (() => void) | undefined {
    const { user, tenant } = subscriber.who;
    const own = [...this.#connections].filter(
      ({ who }) => who.user === user && who.tenant === tenant,
    );
    if (own.length >= MOST_OF_ONE || this.#connections.size >= MOST) return undefined;
    const addresses = new Set(addressesOf(subscriber.who));
    const connection = { ...subscriber, addresses, queues: false, changed: new Set<string>() };
    this.#connections.add(connection);
    return () => void this.#connections.delete(connection);
  }

  /** Somebody signed out: their browser's connections end. */
  endSession(session: string): void {
    this.#endAll((connection) => connection.session === session, { type: 'signedOut' });
  }

  /** Ends all connections and takes no notice of anything any more. */
  close(): void {
    for (const stop of this.#stopListening) stop();
    this.#gathering?.();
    this.#endAll(() => true);
  }

  #endAll(of: (connection: Connection) => boolean, last?: Push): void {
    for (const connection of this.#connections) {
      if (!of(connection)) continue;
      this.#connections.delete(connection);
      if (last) connection.send(last);
      connection.end();
    }
  }

  #committed(committed: Committed): void {
    const change = this.#audience.of(committed);
    if (!change) return;
    const { addresses, caseNumber } = change;
    for (const connection of this.#connections) {
      connection.queues ||= !addresses || meet(connection.addresses, addresses);
      if (caseNumber !== undefined && connection.cases.has(caseNumber)) {
        connection.changed.add(caseNumber);
      }
    }
    if (this.#connections.size > 0) this.#gathering ??= soon(GATHER_MS, () => this.#flush());
  }

  #flush(): void {
    this.#gathering = undefined;
    for (const connection of this.#connections) {
      if (connection.queues) connection.send({ type: 'queues' });
      for (const number of connection.changed) connection.send({ type: 'case', number });
      connection.queues = false;
      connection.changed.clear();
    }
  }

  async #tell(notices: readonly Notice[]): Promise<void> {
    for (const notice of notices) {
      const targets = new Set(notice.targets);
      const told = [...this.#connections].filter(
        ({ who, addresses }) => who.tenant === notice.tenant && meet(addresses, targets),
      );
      if (told.length === 0) continue;
      const shown = await showNotice(this.#context, notice);
      if (shown) for (const { send } of told) send({ type: 'notice', notice: shown });
    }
  }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

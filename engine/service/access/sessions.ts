import { text } from '../../store/row-fields.js';
import { hash, randomBytes } from 'node:crypto';
import type { DocumentName } from '../../runtime/documents.js';
import type { Runtime } from '../../runtime/runtime.js';

export type SessionSubject =
  /** `credential`: see credentialOf; a new password ends the session. */
  | { readonly kind: 'staff'; readonly user: string; readonly credential: string }
  | { readonly kind: 'citizen'; readonly caseNumber: string; readonly secondFactor: boolean };

/** What is known of a signed-in browser; the token itself is kept nowhere. */
export type Session = {
  readonly v: 1;
  readonly tenant: string;
  readonly createdAt: number;
  readonly expiresAt: number;
} & SessionSubject;

const STAFF_MS = 12 * 3_600_000;
const CITIZEN_MS = 2 * 3_600_000;
/** So long somebody who comes back is told that the session has run out. */
const KEPT_MS = 7 * 24 * 3_600_000;
const MOST_KNOWN = 10_000;
/** Each new session clears away so many old ones: what is stored stays bounded without a timer. */
const CLEARED_AT_ONCE = 10;

/** Sessions by a random token; stored under its hash, so a stolen store opens no session. */
export class Sessions {
  readonly #runtime: Runtime;
  readonly #known = new Map<string, Session>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  async open(tenant: string, subject: SessionSubject): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const createdAt = this.#runtime.clock.now();
    const expiresAt = createdAt + lifeOf(subject);
    const session: Session = { v: 1, tenant, createdAt, expiresAt, ...subject };
    const key = keyOf(token);
    const fields = { type: TYPE, key, at: expiresAt };
    await this.#runtime.documents.create(nameOf(key), {
      head: session,
      rows: [{ kind: 'document', seq: 1, fields }],
    });
    this.#remember(key, session);
    await this.#clearOld(createdAt - KEPT_MS);
    return token;
  }

  /** `expired` and unknown are told apart, so that a page can say which it was. */
  async find(token: string): Promise<Session | 'expired' | undefined> {
    const key = keyOf(token);
    const session = this.#known.get(key) ?? (await this.#load(key));
    if (!session) return undefined;
    return session.expiresAt > this.#runtime.clock.now() ? session : 'expired';
  }

  /** As if opened now: of somebody who was there while the demonstration's time was moved on. */
  async renew(token: string): Promise<void> {
    const key = keyOf(token);
    const session = this.#known.get(key) ?? (await this.#load(key));
    if (!session) return;
    const createdAt = this.#runtime.clock.now();
    const renewed = { ...session, createdAt, expiresAt: createdAt + lifeOf(session) };
    const fields = { type: TYPE, key, at: renewed.expiresAt };
    await this.#runtime.documents.update<Session>(nameOf(key), (head) =>
      head ? { head: renewed, rows: [{ kind: 'document', seq: 1, fields }] } : undefined,
    );
    this.#remember(key, renewed);
  }

  async close(token: string): Promise<void> {
    await this.#remove(keyOf(token));
  }

  async #clearOld(before: number): Promise<void> {
    const { rows } = await this.#runtime.store.find({
      kind: 'document',
      tenant: SYSTEM,
      where: {
        and: [
          { field: 'type', op: 'eq', value: TYPE },
          { field: 'at', op: 'lt', value: before },
        ],
      },
      sort: [{ field: 'at', order: 'asc' }],
      page: { limit: CLEARED_AT_ONCE },
    });
    await Promise.all(rows.map(({ fields }) => this.#remove(text(fields, 'key'))));
  }

  async #remove(key: string): Promise<void> {
    this.#known.delete(key);
    await this.#runtime.documents.remove(nameOf(key));
  }

  async #load(key: string): Promise<Session | undefined> {
    const session = await this.#runtime.documents.get<Session>(nameOf(key));
    if (session) this.#remember(key, session);
    return session;
  }

  #remember(key: string, session: Session): void {
    this.#known.set(key, session);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(oldest);
    }
  }
}

const TYPE = 'session';
/** Sessions are found before their county is known. */
const SYSTEM = '';

function lifeOf({ kind }: SessionSubject): number {
  return kind === 'staff' ? STAFF_MS : CITIZEN_MS;
}

function nameOf(key: string): DocumentName {
  return { tenant: SYSTEM, kind: 'document', key: `${TYPE}/${key}` };
}

function keyOf(token: string): string {
  return hash('sha256', token);
}

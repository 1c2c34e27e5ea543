import { createHash, randomBytes } from 'node:crypto';
import type { Runtime } from '../../runtime/runtime.js';

/** What is known of a signed-in browser; the token itself is kept nowhere. */
export type Session = {
  readonly v: 1;
  readonly tenant: string;
  readonly createdAt: number;
  readonly expiresAt: number;
} & (
  | { readonly kind: 'staff'; readonly user: string }
  | { readonly kind: 'citizen'; readonly caseNumber: string; readonly secondFactor: boolean }
);
export type SessionSubject =
  | { readonly kind: 'staff'; readonly user: string }
  | { readonly kind: 'citizen'; readonly caseNumber: string; readonly secondFactor: boolean };

const STAFF_MS = 12 * 3_600_000;
const CITIZEN_MS = 2 * 3_600_000;
const MOST_KNOWN = 10_000;

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
    const expiresAt = createdAt + (subject.kind === 'staff' ? STAFF_MS : CITIZEN_MS);
    const session: Session = { v: 1, tenant, createdAt, expiresAt, ...subject };
    const key = keyOf(token);
    await this.#runtime.documents.create(
      { tenant: SYSTEM, kind: 'document', key: `session/${key}` },
      { head: session },
    );
    this.#remember(key, session);
    return token;
  }

  /** `expired` and unknown are told apart, so that a page can say which it was. */
  async find(token: string): Promise<Session | 'expired' | undefined> {
    const key = keyOf(token);
    const session = this.#known.get(key) ?? (await this.#load(key));
    if (!session) return undefined;
    return session.expiresAt > this.#runtime.clock.now() ? session : 'expired';
  }

  async close(token: string): Promise<void> {
    const key = keyOf(token);
    const name = { tenant: SYSTEM, kind: 'document', key: `session/${key}` } as const;
    await this.#runtime.documents.update<Session>(name, (head) =>
      head ? { head: { ...head, expiresAt: 0 } } : undefined,
    );
    this.#known.delete(key);
  }

  async #load(key: string): Promise<Session | undefined> {
    const name = { tenant: SYSTEM, kind: 'document', key: `session/${key}` } as const;
    const session = await this.#runtime.documents.get<Session>(name);
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

/** Sessions are found before their county is known. */
const SYSTEM = '';

function keyOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

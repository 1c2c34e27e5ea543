/** The county's offices over HTTP: every person signs in with a session of their own. */
export interface Answer {
  readonly status: number;
  readonly body: Json;
}
export type Json = Readonly<Record<string, unknown>>;

const PASSWORD = 'demo';

export class Office {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();

  constructor(base: string) {
    this.#base = base.replace(/\/$/, '');
  }

  /** Throws a sentence if no server answers. */
  async mustAnswer(): Promise<void> {
    const ready = await fetch(`${this.#base}/readyz`).catch(() => undefined);
    if (ready?.ok) return;
    throw new Error(`${this.#base} 没有应答。请先在另一个终端运行 npm start，或用 BASE 指明地址。`);
  }

  get(user: string, path: string): Promise<Answer> {
    return this.#call(user, 'GET', path);
  }

  post(user: string, path: string, body: unknown = {}): Promise<Answer> {
    return this.#call(user, 'POST', path, body);
  }

  async page(user: string, path: string): Promise<string> {
    const response = await fetch(this.#base + path, { headers: await this.#headers(user) });
    return response.text();
  }

  async #call(user: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { ...(await this.#headers(user)), 'content-type': 'application/json' };
    const response = await fetch(this.#base + path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }

  async #headers(user: string): Promise<Record<string, string>> {
    let cookie = this.#cookies.get(user);
    if (cookie === undefined) {
      cookie = await this.#signIn(user);
      this.#cookies.set(user, cookie);
    }
    return { cookie };
  }

  async #signIn(user: string): Promise<string> {
    const response = await fetch(`${this.#base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`${user} 无法登录：${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** Sessions end after twelve hours, and the demonstration's days pass quickly. */
  forgetSessions(): void {
    this.#cookies.clear();
  }
}

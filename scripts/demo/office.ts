/** The county's offices over HTTP: every person signs in with a session of their own. */
export interface Answer {
  readonly status: number;
  readonly body: Json;
}
export type Json = Readonly<Record<string, unknown>>;

/** Opens a session for one of the demonstration's accounts; answers its cookie. */
export type SignIn = (user: string) => Promise<string>;

const DEMO_PASSWORD = 'demo';

export class Office {
  readonly #base: string;
  readonly #cookies = new Map<string, string>();
  readonly #passwords = new Map<string, string>();
  readonly #signInAs: SignIn | undefined;
  /** The day of the demonstration's clock, `YYYY-MM-DD`. */
  today = '';

  /** With passwords, unless there is another way to sign in. */
  constructor(base: string, signInAs?: SignIn) {
    this.#base = base.replace(/\/$/, '');
    this.#signInAs = signInAs;
  }

  /** Throws a sentence if no server answers, or one without the demonstration. */
  async mustAnswer(): Promise<void> {
    if (!(await this.#isReady())) {
      throw new Error(
        `${this.#base} 没有应答。请先在另一个终端运行 npm start，或用 PORT、BASE 指明地址。\n` +
          `No server answers at ${this.#base}: run npm start first, or set PORT or BASE.`,
      );
    }
    const { status, body } = await this.get('admin', '/api/demo/clock');
    if (status !== 200) {
      throw new Error(
        `${this.#base} 不是演示环境（启动时不要设 YC_DEMO=0），无法讲述。\n` +
          'That server is no demonstration: start it without YC_DEMO=0.',
      );
    }
    this.today = String(body['now']).slice(0, 10);
  }

  /** A server that is just starting gets half a minute. */
  async #isReady(): Promise<boolean> {
    for (let second = 0; second < 30; second++) {
      const ready = await fetch(`${this.#base}/readyz`).catch(() => undefined);
      if (ready?.status !== 503) return ready?.ok === true;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return false;
  }

  get(user: string, path: string): Promise<Answer> {
    return this.#call(user, 'GET', path);
  }

  post(user: string, path: string, body: unknown = {}): Promise<Answer> {
    return this.#call(user, 'POST', path, body);
  }

  put(user: string, path: string, body: unknown): Promise<Answer> {
    return this.#call(user, 'PUT', path, body);
  }

  async page(user: string, path: string): Promise<string> {
    return (await this.#fetch(user, path, {})).text();
  }

  /** An account that is not one of the demonstration's own. */
  knows(user: string, password: string): void {
    this.#passwords.set(user, password);
  }

  async #call(user: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await this.#fetch(user, path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }

  /** Sessions end after twelve hours, and the demonstration's days pass quickly. */
  async #fetch(user: string, path: string, init: RequestInit): Promise<Response> {
    const known = this.#cookies.get(user);
    if (known !== undefined) {
      const response = await fetch(this.#base + path, withCookie(init, known));
      if (response.status !== 401) return response;
      await response.arrayBuffer();
    }
    const cookie = await (this.#signInAs ?? ((name) => this.#signIn(name)))(user);
    this.#cookies.set(user, cookie);
    return fetch(this.#base + path, withCookie(init, cookie));
  }

  async #signIn(user: string): Promise<string> {
    const password = this.#passwords.get(user) ?? DEMO_PASSWORD;
    const response = await fetch(`${this.#base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, password }),
    });
    if (!response.ok) throw new Error(`${user} 无法登录：${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }
}

function withCookie(init: RequestInit, cookie: string): RequestInit {
  return { ...init, headers: { ...(init.headers as Record<string, string>), cookie } };
}

import type { TestServer } from '../../support/server.js';
import type { ReceiveRequest } from '../../../engine/service/cases/receive.js';

/** Work that a journey finds done: by the API, as people of the county. */
export class Office {
  readonly #server: () => TestServer;

  constructor(server: () => TestServer) {
    this.#server = server;
  }

  async receive(user: string, request: ReceiveRequest): Promise<string> {
    const answer = await this.#post<{ readonly number: string }>(user, '/api/cases', request);
    return answer.number;
  }

  /** Completes the case's open task at a kind of station, from the person's queue. */
  async complete(user: string, number: string, kind: string, body: object): Promise<void> {
    const client = await this.#server().as(user);
    const { body: queue } = await client.get(`/api/tasks?queue=group&caseNumber=${number}`);
    const { items } = queue as { readonly items: readonly QueueEntry[] };
    const task = items.find(({ station }) => station === kind);
    if (!task) throw new Error(`${user} has no ${kind} of ${number}: ${JSON.stringify(items)}`);
    await this.#post(user, `/api/tasks/${task.id}/complete`, body);
  }

  async get<T>(user: string, path: string): Promise<T> {
    const { status, body, text } = await (await this.#server().as(user)).get(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return body as T;
  }

  async #post<T>(user: string, path: string, sent: object): Promise<T> {
    const { status, body, text } = await (await this.#server().as(user)).post(path, sent);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return body as T;
  }
}

interface QueueEntry {
  readonly id: string;
  readonly station?: string;
}

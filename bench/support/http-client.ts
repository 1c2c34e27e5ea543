import { type Socket, connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/** What this thread is told to do. */
export interface Order {
  readonly port: number;
  readonly cookie: string;
  readonly instances: number;
}

const CALLERS = 64;

/** As little of an HTTP client as will do: one request at a time, answers with a length. */
class Connection {
  readonly #socket: Socket;
  readonly #cookie: string;
  #answer: ((text: string) => void) | undefined;
  #seen = '';

  constructor(port: number, cookie: string) {
    this.#cookie = cookie;
    this.#socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('latin1');
    this.#socket.on('data', (chunk: string) => this.#take(chunk));
  }

  post(path: string, body: string): Promise<string> {
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\nHost: bench\r\nCookie: ${this.#cookie}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  close(): void {
    this.#socket.end();
  }

  #take(chunk: string): void {
    this.#seen += chunk;
    const head = this.#seen.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#seen)?.[1] ?? 0);
    if (this.#seen.length < head + 4 + length) return;
    const answer = this.#seen.slice(head + 4);
    this.#seen = '';
    this.#answer?.(answer);
  }
}

/** Starts an instance and completes its task, again and again, over 64 connections. */
async function run({ port, cookie, instances }: Order): Promise<number> {
  let left = instances;
  const caller = async (): Promise<void> => {
    const connection = new Connection(port, cookie);
    while (left-- > 0) {
      const body = '{"key":"work"}';
      const started = await connection.post('/api/process-instances', body);
      const id = /"tasks":\[\{"id":"([^"]+)"/.exec(started)?.[1];
      const done = await connection.post(`/api/tasks/${id ?? ''}/complete`, '{}');
      if (!done.includes('"ended":true')) throw new Error(`${started} ${done}`);
    }
    connection.close();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return performance.now() - began;
}

parentPort?.postMessage(await run(workerData as Order));

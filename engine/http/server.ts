import { STATUS_CODES, type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { tellRefusal } from '../service/refusals.js';

export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets the requests under way finish, then resolves. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** ms in which a request must have arrived whole. */
  readonly requestTimeout?: number;
}

/** Headers come in seconds; a scanned file of 20 MB over a village's line takes minutes. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 5 * 60_000;
/** So long a request under way may take to finish when the server stops. */
const GRACE_MS = 10_000;

/** The socket; fails when it cannot listen there. */
export async function listen(
  listener: RequestListener,
  { port, host, requestTimeout = REQUEST_MS }: ListenOptions,
): Promise<Listening> {
  const headersTimeout = Math.min(HEADERS_MS, requestTimeout);
  const connectionsCheckingInterval = Math.min(5_000, requestTimeout);
  const options = { requestTimeout, headersTimeout, connectionsCheckingInterval };
  const server = createServer(options, listener);
  server.on('clientError', refuseRaw);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

/** What Node's parser cannot make a request of never reaches Koa, but is told all the same. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, refusal } = rawRefusal(error.code);
  const { status: _status, ...told } = tellRefusal(refusal);
  const body = JSON.stringify({ error: told });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json; charset=utf-8` +
      `\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

type Refusal = Parameters<typeof tellRefusal>[0];

function rawRefusal(code: string | undefined): {
  readonly status: number;
  readonly refusal: Refusal;
} {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW': {
      const detail = { what: '地址与请求头', limit: '16 KB' };
      return { status: 431, refusal: { code: 'SIZE_LIMIT', detail } };
    }
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, refusal: { code: 'REQUEST_TIMEOUT' } };
    default: {
      const detail = { reason: '不是合法的 HTTP 请求，请检查请求行与请求头' };
      return { status: 400, refusal: { code: 'INVALID_COMMAND', detail } };
    }
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // a connection that is busy now is let go of as soon as its answer is out
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
}

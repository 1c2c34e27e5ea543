import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import { type Result, rejected } from '../service/result.js';

export interface BodyLimit {
  readonly mostBytes: number;
  /** What it is, in Chinese, for the refusal. */
  readonly what: string;
}

/**
 * The bytes of a request's body, never more than are allowed. What is too much is read on and
 * dropped, so that the client lives to see the refusal.
 */
export async function readBody(
  ctx: Context,
  { mostBytes, what }: BodyLimit,
): Promise<Result<Buffer>> {
  const { 'content-encoding': coding = 'identity', 'content-length': length } = ctx.req.headers;
  if (coding.toLowerCase() !== 'identity') {
    return rejected('UNSUPPORTED_TYPE', { expected: '未压缩的内容（不带 Content-Encoding）' });
  }
  const bytes = Number(length ?? 0) > mostBytes ? 'tooLarge' : await collect(ctx.req, mostBytes);
  if (bytes === 'tooLarge') {
    ctx.req.resume();
    return rejected('SIZE_LIMIT', { what, limit: sizeText(mostBytes) });
  }
  return bytes ? { value: bytes } : rejected('REQUEST_TIMEOUT');
}

/** `undefined`: the client went away; nobody will read the answer. */
function collect(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Buffer | 'tooLarge' | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) return void chunks.push(chunk);
      chunks.length = 0;
      resolve('tooLarge');
    });
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', () => resolve(undefined));
    request.once('close', () => resolve(undefined));
  });
}

function sizeText(bytes: number): string {
  return bytes >= MB ? `${Math.floor(bytes / MB)} MB` : `${Math.floor(bytes / 1024)} KB`;
}

const MB = 1024 * 1024;

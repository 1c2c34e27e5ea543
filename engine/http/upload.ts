import type { Context } from 'koa';
import type { Result } from '../service/result.js';
import { readBody } from './read-body.js';
import type { Route, Transport } from './route.js';

type Upload = NonNullable<Transport['upload']>;

/** The raw bytes of an upload with what the client says of them. */
export async function readUpload(
  ctx: Context,
  { mostBytes }: NonNullable<Route['upload']>,
): Promise<Result<Upload>> {
  const body = await readBody(ctx, { mostBytes, what: '文件' });
  if ('rejected' in body) return body;
  const name = fileName(ctx.get('X-File-Name'));
  return { value: { bytes: body.value, type: ctx.get('Content-Type'), name } };
}

/** Header values are Latin-1, so names come percent-encoded. */
function fileName(header: string): string | undefined {
  if (header === '') return undefined;
  try {
    return decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

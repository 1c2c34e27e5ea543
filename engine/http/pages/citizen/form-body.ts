import type { Context } from 'koa';
import { readBody } from '../../read-body.js';
import { type Result, rejected } from '../../../service/result.js';

const MOST_BYTES = 16 * 1024;
const FORM = 'application/x-www-form-urlencoded';

/** What a plain form of a page sends, trimmed; of a field given twice the first. */
export async function formBody(ctx: Context): Promise<Result<(name: string) => string>> {
  if (ctx.is(FORM) === false) return rejected('UNSUPPORTED_TYPE', { expected: FORM });
  const bytes = await readBody(ctx, { mostBytes: MOST_BYTES, what: '表单' });
  if ('rejected' in bytes) return bytes;
  const fields = new URLSearchParams(bytes.value.toString('utf8'));
  return { value: (name) => (fields.get(name) ?? '').replaceAll('\u0000', '').trim() };
}

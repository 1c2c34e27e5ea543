import type { Context } from 'koa';
import type { Route, Transport } from './route.js';

type Upload = NonNullable<Transport['upload']>;
type Refused = {
  readonly rejected: { readonly code: 'SIZE_LIMIT'; readonly detail: Record<string, string> };
};

/** The raw bytes of an upload, never more than the route allows. */
export async function readUpload(
  ctx: Context,
  { mostBytes }: NonNullable<Route['upload']>,
): Promise<Upload | Refused> {
  const limit = `${Math.floor(mostBytes / 1024 / 1024)} MB`;
  const tooLarge: Refused = { rejected: { code: 'SIZE_LIMIT', detail: { what: '文件', limit } } };
  if ((ctx.request.length ?? 0) > mostBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return tooLarge;
    chunks.push(chunk);
  }
  const name = fileName(ctx.get('X-File-Name'));
  return { bytes: Buffer.concat(chunks), type: ctx.get('Content-Type'), name };
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

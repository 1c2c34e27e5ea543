import type { Context, Middleware } from 'koa';
import { mayCall } from '../service/access/principal.js';
import type { ServiceContext } from '../service/context.js';
import { type Result, rejected } from '../service/result.js';
import { coerce, unkeepable } from './coerce.js';
import type { Problem } from './contract/problem.js';
import { parseJson } from './json.js';
import { type Known, SESSION_COOKIE } from './middleware/principal.js';
import { readBody } from './read-body.js';
import { refuse } from './refuse.js';
import { PAGE_POLICY, SAVED_POLICY } from './middleware/security-headers.js';
import type { Answer, Raw, Route, Streamed, Transport } from './route.js';
import { checker } from './schema-problems.js';
import { readUpload } from './upload.js';

const MOST_BODY_BYTES = 1024 * 1024;

/**
 * The Koa handler of one line of the route table. Who may not call it is refused before the body
 * is read; what does not fit the schemas never gets to the use case.
 */
export function handlerOf(route: Route, context: ServiceContext): Middleware {
  const checkParams = route.params && checker(route.params);
  const checkQuery = route.query && checker(route.query);
  const checkBody = route.body && checker(route.body);
  return async (ctx) => {
    const { principal, expired } = ctx.state['known'] as Known;
    if (!mayCall(route.access, principal)) return refuseAccess(ctx, route, expired);
    const params = route.params ? coerce(route.params, ctx['params'] as TextMap) : {};
    const query = route.query ? coerce(route.query, ctx.query) : {};
    const problems = [
      ...(ctx.url.includes('%') ? [...unkeepable(params), ...unkeepable(query)] : []),
      ...(checkParams?.(params) ?? []),
      ...(checkQuery?.(query) ?? []),
    ];
    if (problems.length > 0) return refuseInput(ctx, problems);
    const body = checkBody ? await bodyOf(ctx, route, checkBody) : NO_BODY;
    if ('rejected' in body) return refuse(ctx, body.rejected);
    if ('problems' in body) return refuseInput(ctx, body.problems);
    const upload = route.upload ? await readUpload(ctx, route.upload) : undefined;
    if (upload && 'rejected' in upload) return refuse(ctx, upload.rejected);
    const transport = new KoaTransport(ctx, upload?.value);
    const request = { context, who: principal, params, query, body: body.value, transport };
    answer(ctx, route, await route.handle(request));
  };
}

type TextMap = Readonly<Record<string, string | string[] | undefined>>;
const NO_BODY = { value: undefined } as const;

async function bodyOf(
  ctx: Context,
  { mostBodyBytes: mostBytes = MOST_BODY_BYTES }: Route,
  check: ReturnType<typeof checker>,
): Promise<Result<unknown> | { readonly problems: readonly Problem[] }> {
  if (!isJson(ctx)) return rejected('UNSUPPORTED_TYPE', { expected: JSON_TYPE });
  const bytes = await readBody(ctx, { mostBytes, what: '请求内容' });
  if ('rejected' in bytes) return bytes;
  const parsed = parseJson(bytes.value);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const problems = check(parsed.value);
  return problems.length > 0 ? { problems } : parsed;
}

const JSON_TYPE = 'application/json';

/** Nothing at all is taken for an empty object. */
function isJson(ctx: Context): boolean {
  const type = ctx.req.headers['content-type'];
  return type === JSON_TYPE || ctx.is('json') !== false;
}

function refuseAccess(ctx: Context, route: Route, expired: boolean): void {
  const known = ctx.state['known'] as Known;
  if (known.principal.kind === 'anonymous') {
    return refuse(ctx, { code: expired ? 'SESSION_EXPIRED' : 'NOT_SIGNED_IN' });
  }
  refuse(ctx, { code: 'NOT_PERMITTED', detail: { what: route.summary } });
}

function refuseInput(ctx: Context, problems: readonly Problem[]): void {
  const reason = problems.map(({ path, message }) => `${path} ${message}`).join('；');
  refuse(ctx, { code: 'INVALID_COMMAND', detail: { reason } }, problems);
}

/** Read only by the few routes that need it, so nothing is worked out beforehand. */
class KoaTransport implements Transport {
  readonly #ctx: Context;
  readonly upload?: Transport['upload'];

  constructor(ctx: Context, upload: Transport['upload']) {
    this.#ctx = ctx;
    this.upload = upload;
  }

  get address(): string {
    return this.#ctx.ip;
  }

  get origin(): string {
    return `${this.#ctx.protocol}://${this.#ctx.host}`;
  }

  get sessionToken(): string | undefined {
    return this.#ctx.cookies.get(SESSION_COOKIE);
  }

  get lastEventId(): string | undefined {
    const id = this.#ctx.get('last-event-id');
    return /^\d+\.\d+\.\d+$/.test(id) ? id : undefined;
  }

  setSession(token: string | null): void {
    const secure = this.#ctx.secure;
    const options = { httpOnly: true, sameSite: 'strict', secure, overwrite: true } as const;
    this.#ctx.cookies.set(SESSION_COOKIE, token, options);
  }
}

function answer(ctx: Context, route: Route, result: Answer): void {
  if ('rejected' in result) return refuse(ctx, result.rejected, result.problems);
  ctx.status = route.status ?? 200;
  if (!isRaw(result.value)) {
    ctx.body = result.value;
    return;
  }
  const { type, fileName } = result.value;
  ctx.set('Content-Security-Policy', fileName === undefined ? PAGE_POLICY : SAVED_POLICY);
  ctx.type = type;
  if (fileName !== undefined) ctx.attachment(fileName);
  // a proxy that gathers would keep events back
  if (type === 'text/event-stream') ctx.set('X-Accel-Buffering', 'no');
  ctx.body = 'raw' in result.value ? result.value.raw : result.value.stream;
}

function isRaw(value: unknown): value is Raw | Streamed {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return 'raw' in value || 'stream' in value;
}

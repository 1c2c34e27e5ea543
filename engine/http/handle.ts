import type { Context, Middleware } from 'koa';
import { mayCall } from '../service/access/principal.js';
import type { ServiceContext } from '../service/context.js';
import { coerce } from './coerce.js';
import type { Problem } from './contract/problem.js';
import { tooDeep } from './json-depth.js';
import { type Known, SESSION_COOKIE } from './middleware/principal.js';
import { refuse } from './refuse.js';
import type { Answer, Raw, Request, Route, Transport } from './route.js';
import { checker } from './schema-problems.js';
import { readUpload } from './upload.js';

/** The Koa handler of one line of the route table. */
export function handlerOf(route: Route, context: ServiceContext): Middleware {
  const checkParams = route.params && checker(route.params);
  const checkQuery = route.query && checker(route.query);
  const checkBody = route.body && checker(route.body);
  return async (ctx) => {
    const { principal, expired } = ctx.state['known'] as Known;
    if (!mayCall(route.access, principal)) return refuseAccess(ctx, route, expired);
    const params = route.params ? coerce(route.params, ctx['params'] as TextMap) : {};
    const query = route.query ? coerce(route.query, { ...ctx.query }) : {};
    const body: unknown = ctx.request.body;
    const problems = [
      ...(checkParams?.(params) ?? []),
      ...(checkQuery?.(query) ?? []),
      ...bodyProblems(ctx, route, body, checkBody),
    ];
    if (problems.length > 0) return refuseInput(ctx, problems);
    const transport = await transportOf(ctx, route);
    if ('rejected' in transport) return refuse(ctx, transport.rejected);
    const request: Request = { context, who: principal, params, query, body, transport };
    answer(ctx, route, await route.handle(request));
  };
}

type TextMap = Readonly<Record<string, string | string[] | undefined>>;

function bodyProblems(
  ctx: Context,
  route: Route,
  body: unknown,
  check: ReturnType<typeof checker> | undefined,
): readonly Problem[] {
  if (!check) return [];
  const length = ctx.request.length ?? 0;
  if (length > 0 && !ctx.is('json')) {
    const message = `${route.method} ${route.path} 只接受 JSON，请把 Content-Type 设为 application/json`;
    return [{ path: '/', message, messageEn: 'Send JSON with content type application/json' }];
  }
  if (tooDeep(body)) {
    return [{ path: '/', message: '内容嵌套过深', messageEn: 'The body nests too deeply' }];
  }
  return check(body ?? {});
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

async function transportOf(
  ctx: Context,
  route: Route,
): Promise<Transport | { readonly rejected: Parameters<typeof refuse>[1] }> {
  const upload = route.upload ? await readUpload(ctx, route.upload) : undefined;
  if (upload && 'rejected' in upload) return upload;
  return {
    address: ctx.ip,
    origin: `${ctx.protocol}://${ctx.host}`,
    sessionToken: ctx.cookies.get(SESSION_COOKIE),
    setSession: (token) =>
      ctx.cookies.set(SESSION_COOKIE, token, {
        httpOnly: true,
        sameSite: 'strict',
        secure: ctx.secure,
        overwrite: true,
      }),
    upload,
  };
}

function answer(ctx: Context, route: Route, result: Answer): void {
  if ('rejected' in result) return refuse(ctx, result.rejected, result.problems);
  ctx.status = route.status ?? 200;
  if (!isRaw(result.value)) {
    ctx.body = result.value;
    return;
  }
  const { raw, type, fileName } = result.value;
  ctx.type = type;
  if (fileName !== undefined) ctx.attachment(fileName);
  ctx.body = raw;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && 'raw' in value && 'type' in value;
}

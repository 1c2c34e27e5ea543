import type { Context } from 'koa';
import type { Citizen } from '../../../service/access/principal.js';
import { ANONYMOUS, principalOf } from '../../../service/access/sign-in.js';
import type { ServiceContext } from '../../../service/context.js';
import { type Refused, isRejected } from '../../../service/result.js';
import { tellRefusal } from '../../../service/refusals.js';
import { SESSION_COOKIE } from '../../middleware/principal.js';
import type { CitizenScript } from './assets.js';
import type { Around } from './frame.js';
import { langOf } from './language.js';

export const { tenant: TENANT } = ANONYMOUS;

/** One request for a page of the citizens, and the ways to answer it. */
export class PageVisit {
  readonly ctx: Context;
  readonly context: ServiceContext;
  readonly around: Around;

  private constructor(ctx: Context, context: ServiceContext, around: Around) {
    this.ctx = ctx;
    this.context = context;
    this.around = around;
  }

  static async of(
    ctx: Context,
    context: ServiceContext,
    script: CitizenScript,
  ): Promise<PageVisit> {
    const address = await script.address();
    const around: Around = {
      lang: langOf(ctx),
      path: ctx.path,
      origin: `${ctx.protocol}://${ctx.host}`,
      now: context.runtime.clock.now(),
      ...(address === undefined ? {} : { script: address }),
    };
    return new PageVisit(ctx, context, around);
  }

  show(text: string, status = 200): void {
    const { ctx } = this;
    ctx.status = status;
    ctx.type = 'text/html; charset=utf-8';
    ctx.set('Cache-Control', 'no-cache');
    ctx.vary('Cookie');
    ctx.body = text;
  }

  /** To a page of a case: kept by no browser, so that the next person at it finds nothing. */
  showPrivate(text: string, status = 200): void {
    this.show(text, status);
    this.ctx.set('Cache-Control', 'no-store');
  }

  /** After something was done: the page itself again, so that a reload repeats nothing. */
  goTo(path: string): void {
    this.ctx.redirect(path);
    this.ctx.status = 303;
  }

  /** Of a refusal its sentence in the page's language and its status. */
  told(refused: Refused): { readonly status: number; readonly text: string } {
    const { status, message, messageEn } = tellRefusal(refused.rejected);
    const first = refused.problems?.[0];
    const [zh, en] = [first?.message ?? message, first?.messageEn ?? messageEn];
    return { status, text: this.around.lang === 'zh' ? zh : en };
  }

  /** Who looks at a case, by an earlier look-up; others, staff among them, look it up first. */
  async citizen(): Promise<Citizen | undefined> {
    const who = await principalOf(this.context, this.ctx.cookies.get(SESSION_COOKIE));
    return who !== 'expired' && who.kind === 'citizen' ? who : undefined;
  }

  setSession(token: string | null): void {
    const { secure } = this.ctx;
    const options = { httpOnly: true, sameSite: 'strict', secure, overwrite: true } as const;
    this.ctx.cookies.set(SESSION_COOKIE, token, options);
  }

  /** A parameter of the address; of one given twice the first. */
  asked(name: string, most = 100): string {
    const value = this.ctx.query[name];
    const text = typeof value === 'string' ? value : value?.[0];
    return (text ?? '').replaceAll('\u0000', '').trim().slice(0, most);
  }
}

export function valueOr<T>(result: { readonly value: T } | Refused, otherwise: T): T {
  return isRejected(result) ? otherwise : result.value;
}

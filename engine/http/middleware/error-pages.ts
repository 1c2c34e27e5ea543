import type { Middleware } from 'koa';
import type { ErrorBody } from '../contract/problem.js';
import { citizenMessage } from '../pages/citizen/frame.js';
import { langOf, sayIn } from '../pages/citizen/language.js';

/** Below `/c` people look, not programs: a refusal that ends as data is told on a page. */
export const errorPages: Middleware = async (ctx, next) => {
  await next();
  if (ctx.path !== '/c' && !ctx.path.startsWith('/c/')) return;
  const error = (ctx.body as Partial<ErrorBody> | undefined)?.error;
  if (!error) return;
  const { status } = ctx;
  const lang = langOf(ctx);
  const t = sayIn(lang);
  const isLost = status === 404 || status === 405;
  const title = isLost ? t('没有这个页面', 'No such page') : t('暂时打不开', 'Not now');
  const text = isLost
    ? t('地址可能写错了，或者页面已经搬走。', 'The address may be wrong.')
    : `${t(error.message, error.messageEn)}${t('请稍后再试；急事请到便民服务中心或打电话。', ' Please try again later.')}`;
  const around = { lang, path: ctx.path, origin: '', now: 0 };
  ctx.body = citizenMessage(title, text, around);
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
};

import type { Citizen } from '../../../service/access/principal.js';
import { places } from '../../../service/applications/places.js';
import { type CaseCommand, actOnCase } from '../../../service/cases/act-on-case.js';
import { citizenProgress } from '../../../service/cases/citizen-progress.js';
import { openProgress, proveIdentity } from '../../../service/cases/progress.js';
import { SESSION_COOKIE } from '../../middleware/principal.js';
import { casePage } from './case-page.js';
import { formBody } from './form-body.js';
import { sayIn } from './language.js';
import { progressPage } from './progress-page.js';
import type { AddPage } from './router.js';
import { correctPage } from './task-pages.js';
import { type PageVisit, TENANT, valueOr } from './visit.js';

const PROGRESS = '/c/progress';
type Field = (name: string) => string;

/** What an applicant may do by a plain form, and what is told afterwards. */
const ACTS: Readonly<Record<string, (field: Field) => CaseCommand>> = {
  urge: (field) => ({ type: 'urge', text: field('text').slice(0, 200) }),
  withdraw: (field) => ({ type: 'withdraw', reason: field('reason').slice(0, 200) }),
  'hand-out': (field) => ({ type: 'moveHandOut', to: field('to') }),
  rate: (field) => ({
    type: 'rate',
    level: Number(field('level')),
    occasion: 'case',
    channel: 'web',
    ...(field('text') === '' ? {} : { text: field('text').slice(0, 500) }),
  }),
};

const SAID: Readonly<Record<string, readonly [string, string]>> = {
  urge: ['已转告办理机关。', 'The office has been told.'],
  withdraw: ['已撤回申请。', 'Withdrawn.'],
  'hand-out': ['领取地点已更换。', 'The place was changed.'],
  rate: ['谢谢您的评价。', 'Thank you for rating.'],
  correct: ['材料已经收到，窗口会尽快看。', 'Received; the window will look at it soon.'],
  left: ['已退出，这台设备上不再能看到您的办件。', 'You have left; nothing is to be seen here.'],
};

export function casePages(add: AddPage): void {
  add('get', PROGRESS, (visit) => showProgress(visit));
  add('post', PROGRESS, lookUp);
  add('post', `${PROGRESS}/prove`, prove);
  add('post', `${PROGRESS}/leave`, leave);
  add('get', `${PROGRESS}/correct`, showCorrect);
  for (const act of Object.keys(ACTS))
    add('post', `${PROGRESS}/${act}`, (visit) => doAct(visit, act));
}

// ---------------------------------------------------------------------------------------------

async function showProgress(visit: PageVisit, problem?: string, status = 200): Promise<void> {
  const { around, context } = visit;
  const t = sayIn(around.lang);
  const [zh, en] = SAID[visit.asked('done')] ?? [];
  const said = zh === undefined || en === undefined ? undefined : t(zh, en);
  const who = await visit.citizen();
  const progress = who && (await citizenProgress(context, who));
  if (!progress || 'rejected' in progress) {
    // the receipt's QR code carries the number; the query code is only ever typed
    const number = visit.asked('number', 50);
    return visit.showPrivate(progressPage({ number, problem, said }, around), status);
  }
  const all = valueOr(await places(context, TENANT), { items: [] }).items;
  const townships = all.filter(({ kind }) => kind === 'township');
  const page = { progress: progress.value, townships, problem, said };
  visit.showPrivate(casePage(page, around), status);
}

async function lookUp(visit: PageVisit): Promise<void> {
  const { context, ctx, around } = visit;
  const form = await formBody(ctx);
  if ('rejected' in form) return refuseForm(visit, form);
  const field = form.value;
  const number = field('number').toUpperCase();
  const [queryCode, four] = [field('queryCode'), field('lastFour')];
  const lastFour = four === '' ? undefined : four;
  const request = { number: number.slice(0, 50), queryCode, lastFour, address: ctx.ip };
  const opened = await openProgress(context, request);
  if ('rejected' in opened) {
    const { status, text } = visit.told(opened);
    return visit.showPrivate(progressPage({ number, problem: text }, around), status);
  }
  visit.setSession(opened.value.token);
  visit.goTo(PROGRESS);
}

async function prove(visit: PageVisit): Promise<void> {
  const { context, ctx } = visit;
  const who = await visit.citizen();
  if (!who) return visit.goTo(PROGRESS);
  const form = await formBody(ctx);
  if ('rejected' in form) return refuseForm(visit, form);
  const proven = await proveIdentity(context, who, {
    lastFour: form.value('lastFour'),
    address: ctx.ip,
  });
  if ('rejected' in proven) return refuseForm(visit, proven);
  await endSession(visit);
  visit.setSession(proven.value.token);
  visit.goTo(PROGRESS);
}

async function leave(visit: PageVisit): Promise<void> {
  if (await visit.citizen()) {
    await endSession(visit);
    visit.setSession(null);
  }
  visit.goTo(`${PROGRESS}?done=left`);
}

async function showCorrect(visit: PageVisit): Promise<void> {
  const who = await visit.citizen();
  const progress = who?.secondFactor ? await citizenProgress(visit.context, who) : undefined;
  if (!progress || 'rejected' in progress) return visit.goTo(PROGRESS);
  visit.showPrivate(correctPage(progress.value, visit.around));
}

async function doAct(visit: PageVisit, act: string): Promise<void> {
  const who = await visit.citizen();
  if (!who) return visit.goTo(PROGRESS);
  const form = await formBody(visit.ctx);
  if ('rejected' in form) return refuseForm(visit, form);
  const done = await stated(visit, who, act, form.value);
  if (done !== undefined) return refuseForm(visit, done);
  visit.goTo(`${PROGRESS}?done=${act}`);
}

async function stated({ context }: PageVisit, who: Citizen, act: string, field: Field) {
  const fact = ACTS[act]!(field);
  const result = await actOnCase(context, who.caseNumber, { fact }, who);
  return 'rejected' in result ? result : undefined;
}

/** The page again with what was wrong. */
function refuseForm(visit: PageVisit, refused: Parameters<PageVisit['told']>[0]): Promise<void> {
  const { status, text } = visit.told(refused);
  return showProgress(visit, text, status);
}

async function endSession({ ctx, context }: PageVisit): Promise<void> {
  const token = ctx.cookies.get(SESSION_COOKIE);
  if (token !== undefined) await context.sessions.close(token);
}

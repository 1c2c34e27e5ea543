import { type Names, timeline } from '../../core/case/timeline/timeline.js';
import type { Event } from '../../core/event.js';
import { verifyChain } from '../../runtime/verify.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { readable } from './readable-case.js';

/** One event of a case, as it was committed. */
export interface AuditEntry {
  /** Place in the case's log, from 1, and the commit that it stands in. */
  readonly seq: number;
  readonly commit: number;
  /** Epoch ms. */
  readonly at: number;
  readonly type: string;
  /** Account and name; absent: the system. */
  readonly by?: string;
  readonly byName?: string;
  readonly organ?: string;
  readonly organName?: string;
  readonly elementId?: string;
  readonly zh: string;
  readonly en: string;
}

export interface CaseAudit {
  readonly items: readonly AuditEntry[];
  readonly total: number;
  /** Whether every commit is what was committed then, by its hash. */
  readonly intact: boolean;
  readonly commits: number;
}

const PAGE = 500;

/** Who did what and when, oldest first; of a hash chain that is verified anew. */
export async function caseAudit(
  context: ServiceContext,
  number: string,
  { offset = 0, limit = 200 }: { readonly offset?: number; readonly limit?: number },
  who: Staff,
): Promise<Result<CaseAudit>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { runtime, directory } = context;
  const { aggregate, item } = found.value;
  const lookups = await directory.lookups(who.tenant);
  const people = new Map((await directory.people(who.tenant)).map((one) => [one.user, one.name]));
  const organ = (id: string): string => lookups.organ(id)?.name ?? id;
  const names = { item, organ };
  const entries: AuditEntry[] = [];
  for (let after = 0; ; ) {
    const commits = await runtime.store.commits(aggregate.number, after, PAGE);
    for (const { rev, events } of commits) {
      for (const event of events as readonly Event[]) {
        const entry = entryOf(event, rev, names, (user) => people.get(user));
        if (entry) entries.push(entry);
      }
    }
    if (commits.length < PAGE) break;
    after = commits.at(-1)!.rev;
  }
  const { problem, commits } = await verifyChain(runtime.store, aggregate.number);
  const items = entries.slice(offset, offset + limit);
  return { value: { items, total: entries.length, intact: problem === undefined, commits } };
}

// ---------------------------------------------------------------------------------------------

/** What moves tokens and variables is left out: it follows from what is told. */
function entryOf(
  event: Event,
  commit: number,
  names: Names,
  nameOf: (user: string) => string | undefined,
): AuditEntry | undefined {
  const { seq, at, element: elementId } = event;
  if (event.type === 'case') {
    const [told] = timeline([event.fact], names);
    if (!told) return undefined;
    const { type, by, organ, zh, en } = told;
    const byName = by === undefined ? undefined : nameOf(by);
    const organName = organ === undefined ? undefined : names.organ(organ);
    return { seq, commit, at, type, by, byName, organ, organName, elementId, zh, en };
  }
  const sentence = sentenceOf(event);
  if (!sentence) return undefined;
  const [zh, en] = sentence;
  const { type, actor: by } = event;
  const byName = by === undefined ? undefined : nameOf(by);
  return { seq, commit, at, type, by, byName, elementId, zh, en };
}

function sentenceOf(event: Event): readonly [zh: string, en: string] | undefined {
  switch (event.type) {
    case 'taskCreated':
      return [`产生任务：${event.task.name ?? ''}`, `Task created: ${event.task.name ?? ''}`];
    case 'taskChanged': {
      const [zh, en] = CHANGES[event.change];
      const { name = '', assignee } = event.task;
      const to = assignee === undefined ? '' : ` → ${assignee}`;
      return [`${zh}：${name}${to}`, `${en}: ${name}${to}`];
    }
    case 'taskEnded':
      return event.how === 'completed'
        ? ['办结任务', `Task completed${event.outcome ? `: ${event.outcome}` : ''}`]
        : ['任务取消', 'Task deleted'];
    case 'decisionEvaluated':
      return decided(event);
    case 'timerFired':
      return ['定时到期', 'Timer fired'];
    case 'jobFailed':
      return [`后台任务失败：${event.message}`, `Job failed: ${event.message}`];
    case 'incidentRaised':
      return [`异常：${event.message}`, `Incident: ${event.message}`];
    case 'incidentResolved':
      return ['异常消除', 'Incident resolved'];
    case 'modified':
      return [`流程修正：${event.annotation ?? ''}`, `Modified: ${event.annotation ?? ''}`];
    case 'processSuspended':
      return ['流程挂起', 'Suspended'];
    case 'processResumed':
      return ['流程恢复', 'Resumed'];
    default:
      return undefined;
  }
}

function decided(
  event: Extract<Event, { readonly type: 'decisionEvaluated' }>,
): readonly [zh: string, en: string] {
  const { decision, name = decision, rules } = event;
  const what = { zh: `求得决策：${name}`, en: `Decision evaluated: ${name}` };
  if (rules.length === 0) return [what.zh, what.en];
  const ids = rules.map(({ id }) => id);
  return [`${what.zh}（规则 ${ids.join('、')}）`, `${what.en} (${ids.join(', ')})`];
}

const CHANGES: Readonly<
  Record<Extract<Event, { readonly type: 'taskChanged' }>['change'], readonly [string, string]>
> = {
  claimed: ['签收', 'Claimed'],
  released: ['退回签收', 'Released'],
  assigned: ['转办', 'Assigned'],
  delegated: ['委派', 'Delegated'],
  resolved: ['委派交回', 'Given back'],
  updated: ['任务变更', 'Updated'],
  candidates: ['候选人变更', 'Candidates changed'],
};

import { ROOT } from '../../../core/case-part.js';
import { formatInstant } from '../../../core/clock/civil.js';
import type { Event } from '../../../core/event.js';
import { idOf } from '../../../core/ids.js';
import type { FormJson } from '../../../../forms/index.js';
import type { Item } from '../../../core/case/item.js';
import type { TimelineEntry } from '../../../core/case/timeline/timeline.js';
import { caseTimeline } from '../../cases/case-timeline.js';
import { type FoundCase, findCase } from '../../cases/find-case.js';
import { type CaseShown, showCase } from '../../cases/show-case.js';
import type { ServiceContext } from '../../context.js';
import { applicationForm } from '../../items/application-form.js';
import { type Result, notFound } from '../../result.js';
import { type FoundTask, taskIn } from '../../tasks/find-task.js';
import { type TaskShown, showTask } from '../../tasks/show-task.js';
import { onlooker, staffAt } from './trial-roles.js';
import type { Assumption, Trial } from './trials.js';
import { IDLE_MS } from './trials.js';

export interface TrialTask extends Pick<TaskShown, 'id' | 'elementId' | 'name' | 'dueAt' | 'form'> {
  readonly station?: string;
  readonly kind?: string;
  readonly organ?: string;
  readonly organName?: string;
  readonly post?: string;
  readonly outcomes: readonly unknown[];
}

export interface TrialShown {
  readonly id: string;
  readonly draft: string;
  readonly revision: number;
  readonly now: string;
  readonly expiresAt: string;
  readonly township: string;
  readonly assumptions: readonly Assumption[];
  readonly item: Item;
  readonly applicationForm?: { readonly key: string; readonly schema: FormJson };
  readonly case?: CaseShown;
  readonly tasks: readonly TrialTask[];
  readonly timeline: readonly TimelineEntry[];
  readonly diagram: {
    readonly active: readonly string[];
    readonly passed: readonly string[];
    readonly ended: boolean;
  };
}

/** Everything of a trial at once: it is one case, and every role looks at it. */
export async function showTrial(
  outer: Pick<ServiceContext, 'runtime'>,
  trial: Trial,
  tenant: string,
): Promise<Result<TrialShown>> {
  const { id, draft, revision, township, assumptions, number } = trial;
  const { context } = trial.sandbox;
  const definition = await context.runtime.definitions.load(tenant, { key: draft });
  const item = definition?.model.item;
  if (!definition || !item) return notFound('试运行');
  const ref = applicationForm(definition, tenant);
  const form = ref && (await context.forms.render(ref));
  const about = {
    id,
    draft,
    revision,
    township,
    assumptions,
    item,
    now: formatInstant(context.runtime.clock.now()),
    expiresAt: formatInstant(outer.runtime.clock.now() + IDLE_MS),
    ...(form && 'value' in form && { applicationForm: form.value }),
  };
  const found = number === undefined ? undefined : await findCase(context, tenant, number);
  if (!found) return { value: { ...about, tasks: [], timeline: [], diagram: NOWHERE } };
  const who = await onlooker(context, tenant);
  const shown = await showCase(context, found.state.number, who);
  if ('rejected' in shown) return shown;
  const story = await caseTimeline(context, found.state.number, who);
  if ('rejected' in story) return story;
  const tasks = await tasksOf(context, found, tenant);
  const diagram = await diagramOf(context, found);
  return { value: { ...about, case: shown.value, tasks, timeline: story.value.items, diagram } };
}

/** Who does the work of a task: somebody of its post; the applicant's is taken in at the window. */
export async function workerOf(
  context: ServiceContext,
  { task }: FoundTask,
  tenant: string,
): ReturnType<typeof staffAt> {
  const { organ = '', post = '' } = task.station ?? {};
  return staffAt(context, tenant, organ, post);
}

// ---------------------------------------------------------------------------------------------

const NOWHERE = { active: [], passed: [], ended: false } as const;

async function tasksOf(
  context: ServiceContext,
  found: FoundCase,
  tenant: string,
): Promise<readonly TrialTask[]> {
  const { aggregate } = found;
  const tasks: TrialTask[] = [];
  for (const part of aggregate.parts.values()) {
    if (part.kind !== 'userTask') continue;
    const open = await taskIn(context, aggregate, part, found);
    if (!open) continue;
    const who = await workerOf(context, open, tenant);
    const shown = await showTask(context, idOf(aggregate.number, part.seq), who);
    if ('value' in shown) tasks.push(await trialTask(context, shown.value, open, tenant));
  }
  return tasks;
}

async function trialTask(
  { directory }: ServiceContext,
  { id, elementId, name, dueAt, form, station }: TaskShown,
  { task }: FoundTask,
  tenant: string,
): Promise<TrialTask> {
  const { organ, post } = task.station ?? {};
  const organName = organ === undefined ? undefined : (await directory.organ(tenant, organ))?.name;
  return {
    id,
    elementId,
    name: station?.name ?? name,
    ...(dueAt !== undefined && { dueAt }),
    ...(station && { station: station.key, kind: station.kind }),
    ...(organ !== undefined && { organ }),
    ...(organName !== undefined && { organName }),
    ...(post !== undefined && { post }),
    outcomes: station?.outcomes ?? [],
    ...(form && { form }),
  };
}

/** Of the item's own diagram; what happens in a block shows on its call activity. */
async function diagramOf(
  { runtime }: ServiceContext,
  { aggregate, definition }: FoundCase,
): Promise<TrialShown['diagram']> {
  const active: string[] = [];
  for (const part of aggregate.parts.values()) {
    if (part.kind !== 'activity' || part.process !== ROOT) continue;
    active.push(definition.model.nodes[part.node]!.id);
  }
  const passed = new Set<string>();
  for (let after = 0; ; ) {
    const commits = await runtime.store.commits(aggregate.number, after, PAGE);
    for (const event of commits.flatMap(({ events }) => events as readonly Event[])) {
      if (event.type !== 'activityStarted' || event.process !== ROOT) continue;
      if (event.element !== undefined) passed.add(event.element);
    }
    if (commits.length < PAGE) break;
    after = commits.at(-1)!.rev;
  }
  const ended = aggregate.head.ended === true;
  return { active: [...new Set(active)], passed: [...passed], ended };
}

const PAGE = 500;

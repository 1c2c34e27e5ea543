import type { FieldRights, FormJson } from '../../../forms/index.js';
import type { StationOutcome } from '../../core/case/item.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { visibleData } from '../forms/submissions.js';
import { namesOf } from '../organisation/names.js';
import { type Result, notFound } from '../result.js';
import { isInQueue, maySee, refuseGone } from './access.js';
import { type FoundTask, findTask } from './find-task.js';
import { filledBefore, formRef, rightsOf } from './station-form.js';
import { type TaskOptions, taskOptions } from './task-options.js';

export interface TaskShown {
  readonly id: string;
  readonly name: string;
  readonly caseNumber?: string;
  readonly definitionId: string;
  readonly elementId: string;
  readonly assignee?: string;
  readonly owner?: string;
  readonly delegation?: string;
  readonly candidateGroups: readonly string[];
  readonly createdAt: string;
  readonly dueAt?: string;
  readonly station?: {
    readonly key: string;
    readonly kind: string;
    readonly name: string;
    readonly outcomes: readonly StationOutcome[];
    /** Organ id and name. */
    readonly organ?: string;
    readonly organName?: string;
    /** Persons who must have been there (现场核查). */
    readonly signers?: number;
    /** 视为同意, with its basis: what silence means here. */
    readonly silence?: string;
  };
  readonly assigneeName?: string;
  /** Beside the outcomes; for those who may work on it. */
  readonly options?: TaskOptions;
  /** Whether the person who asks may work on it. */
  readonly mine: boolean;
  readonly form?: {
    readonly key: string;
    readonly schema: FormJson;
    readonly data: unknown;
    /** Nothing of it may be filled in here: it is not to be sent. */
    readonly readOnly: boolean;
  };
}

/** A task with its form as this station may see and fill it. */
export async function showTask(
  context: ServiceContext,
  id: string,
  who: Principal,
): Promise<Result<TaskShown>> {
  const found = await findTask(context, who.tenant, id);
  if (!found) return notFound('任务');
  if ('gone' in found) return refuseGone(context, found, who);
  if (!maySee(found, who)) return notFound('任务');
  const form = await formOf(context, found, who);
  if (form && 'rejected' in form) return form;
  const task = shown(id, found, who);
  const { organ, person } = await namesOf(context, who.tenant);
  const at = found.task.station?.organ;
  const station = task.station && { ...task.station, organ: at, organName: at && organ(at) };
  const assigneeName = task.assignee && who.kind === 'staff' ? person(task.assignee) : undefined;
  const options = task.mine && who.kind === 'staff' ? await taskOptions(context, found) : undefined;
  return { value: { ...task, station, assigneeName, options, form: form?.value } };
}

// ---------------------------------------------------------------------------------------------

/** With what was filled before, unless a citizen has not proved yet who they are. */
async function formOf(
  context: ServiceContext,
  found: FoundTask,
  who: Principal,
): Promise<Result<NonNullable<TaskShown['form']>> | undefined> {
  const ref = formRef(found, who.tenant);
  if (!ref) return undefined;
  const rights = rightsOf(found);
  const rendered = await context.forms.render(ref, rights);
  if ('rejected' in rendered) return rendered;
  const { key, schema } = rendered.value;
  const readOnly = isReadOnly(rights);
  if (who.kind === 'citizen' && !who.secondFactor)
    return { value: { key, schema, readOnly, data: {} } };
  const before = await filledBefore(context, found, key, who.tenant);
  if ('rejected' in before) return before;
  if (!before.value) return { value: { key, schema, readOnly, data: {} } };
  const data = await visibleData(context, before.value, rights ?? {});
  return 'rejected' in data ? data : { value: { key, schema, readOnly, data: data.value } };
}

function isReadOnly(rights: FieldRights = {}): boolean {
  const opens = Object.values(rights).some((right) => right === 'editable' || right === 'required');
  return rights['*'] === 'readonly' && !opens;
}

function shown(id: string, found: FoundTask, who: Principal): Omit<TaskShown, 'form'> {
  const { task, node, definition, station } = found;
  return {
    id,
    name: task.name ?? node.id,
    caseNumber: found.case?.state.number,
    definitionId: definition.id,
    elementId: node.id,
    assignee: task.assignee,
    owner: task.taskOwner,
    delegation: task.delegation,
    candidateGroups: task.candidateGroups ?? [],
    createdAt: formatInstant(task.createdAt),
    dueAt: task.dueAt === undefined ? undefined : formatInstant(task.dueAt),
    station: station && {
      key: station.key,
      kind: station.kind,
      name: station.name,
      outcomes: station.outcomes,
      signers: station.kind === 'siteVisit' ? Math.max(2, station.signers ?? 2) : station.signers,
      silence: station.silence?.basis.text,
    },
    mine: isInQueue(found, who),
  };
}

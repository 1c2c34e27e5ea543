import type { FieldRights, FormJson } from '../../../forms/index.js';
import type { StationOutcome } from '../../core/case/item.js';
import type { Aggregate } from '../../core/aggregate.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Principal } from '../access/principal.js';
import { mayRead } from '../cases/access.js';
import type { ServiceContext } from '../context.js';
import { readSubmission, visibleData } from '../forms/submissions.js';
import { type Result, notFound, rejected } from '../result.js';
import { type FoundTask, findTask, isInQueue, maySee } from './find-task.js';

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
  };
  /** Whether the person who asks may work on it. */
  readonly mine: boolean;
  readonly form?: { readonly key: string; readonly schema: FormJson; readonly data: unknown };
}

/** A task with its form as this station may see and fill it. */
export async function showTask(
  context: ServiceContext,
  id: string,
  who: Principal,
): Promise<Result<TaskShown>> {
  const found = await findTask(context, who.tenant, id);
  if (found === 'gone') return rejected('TASK_ALREADY_COMPLETED');
  const readsCase = found?.case !== undefined && mayRead(who, found.case.state);
  if (!found || !maySee(found, who, readsCase)) return notFound('任务');
  const form = await formOf(context, found, who.tenant);
  if (form && 'rejected' in form) return form;
  return { value: { ...shown(id, found, who), form: form?.value } };
}

/** Where a task's form is deployed: with the item of its case, else with its own process. */
export function formRef(found: FoundTask, tenant: string) {
  const key = found.station?.form ?? found.task.formKey;
  if (key === undefined) return undefined;
  const definition = found.case?.definition ?? found.definition;
  const { deployment } = definition;
  return { tenant, deployment, key, beside: `${definition.key}.bpmn` };
}

export const rightsOf = (found: FoundTask): FieldRights | undefined => found.station?.rights;

/** The newest submission of the case: what later stations read and complete. */
export function submissionOf(found: FoundTask, live: Aggregate | undefined): string | undefined {
  const scope = live?.parts.get(1);
  const kept = scope?.kind === 'process' ? scope.vars?.[SUBMISSION]?.value : undefined;
  return typeof kept === 'string' ? kept : found.case?.state.submission?.id;
}

/** Root variable with the id of the newest submission. */
export const SUBMISSION = 'submission';

async function formOf(
  context: ServiceContext,
  found: FoundTask,
  tenant: string,
): Promise<Result<NonNullable<TaskShown['form']>> | undefined> {
  const ref = formRef(found, tenant);
  if (!ref) return undefined;
  const rights = rightsOf(found);
  const rendered = await context.forms.render(ref, rights);
  if ('rejected' in rendered) return rendered;
  const { key, schema } = rendered.value;
  const live = await context.runtime.read(found.aggregate);
  const id = submissionOf(found, live);
  if (id === undefined) return { value: { key, schema, data: {} } };
  const submission = await readSubmission(context, tenant, id);
  if ('rejected' in submission) return submission;
  if (submission.value.form !== key) return { value: { key, schema, data: {} } };
  const data = await visibleData(context, submission.value, rights ?? {});
  return 'rejected' in data ? data : { value: { key, schema, data: data.value } };
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
    },
    mine: isInQueue(found, who),
  };
}

import type { FieldRights, FormJson } from '../../../forms/index.js';
import type { StationOutcome } from '../../core/case/item.js';
import { formatInstant } from '../../core/clock/civil.js';
import type { Principal } from '../access/principal.js';
import { mayRead } from '../cases/access.js';
import type { ServiceContext } from '../context.js';
import { type Submission, submissionsUpTo, visibleData } from '../forms/submissions.js';
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
  const before = await filledBefore(context, found, key, tenant);
  if ('rejected' in before) return before;
  if (!before.value) return { value: { key, schema, data: {} } };
  const data = await visibleData(context, before.value, rights ?? {});
  return 'rejected' in data ? data : { value: { key, schema, data: data.value } };
}

/** The newest submission of that form in this case. */
export async function filledBefore(
  context: Pick<ServiceContext, 'runtime'>,
  found: FoundTask,
  key: string,
  tenant: string,
): Promise<Result<Submission | undefined>> {
  const chain = await submissionsUpTo(context, tenant, found.case?.state.submission?.id);
  if ('rejected' in chain) return chain;
  return { value: chain.value.findLast(({ form }) => form === key) };
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

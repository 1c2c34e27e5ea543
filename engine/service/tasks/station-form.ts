import type { OutcomeEffect } from '../../core/case/item.js';
import type { FieldRights } from '../../../forms/index.js';
import type { Principal } from '../access/principal.js';
import { formVariables } from '../cases/form-variables.js';
import type { ServiceContext } from '../context.js';
import { fileTable } from '../files/file-table.js';
import type { FormRef } from '../forms/form-store.js';
import { type Submission, submissionsUpTo, submit } from '../forms/submissions.js';
import type { PlainVariables } from '../process/variables.js';
import { type Result, rejected } from '../result.js';
import type { CompleteRequest } from './complete-request.js';
import type { FoundTask } from './find-task.js';

export interface Submitted {
  readonly submission?: Submission;
  /** What limits, materials and gateways read of it. */
  readonly fields?: PlainVariables;
}

/** Outcomes that send the file elsewhere leave the station's own form for later. */
const WITHOUT_FORM: ReadonlySet<OutcomeEffect> = new Set([
  'notifyCorrection',
  'returnFile',
  'refuseAcceptance',
  'returnInternally',
  'beginSpecialProcedure',
  'requestExtension',
]);

/**
 * Validates and stores what was filled at a task. A form that was filled before and is not sent
 * again is a form that was not changed.
 */
export async function submitStationForm(
  context: ServiceContext,
  found: FoundTask,
  { form: data, outcome }: Pick<CompleteRequest, 'form' | 'outcome'>,
  who: Principal,
): Promise<Result<Submitted>> {
  const { tenant } = who;
  const ref = formRef(found, tenant);
  if (!ref) {
    if (data === undefined) return { value: {} };
    return rejected('INVALID_COMMAND', { reason: '该环节没有表单' });
  }
  const form = await context.forms.find(ref);
  if ('rejected' in form) return form;
  const { key, compiled } = form.value;
  if (data === undefined) {
    const spared = await isSpared(context, found, outcome, key, tenant);
    if ('rejected' in spared) return spared;
    if (spared.value) return { value: {} };
  }
  const submitted = await submit(context, {
    ...ref,
    data: data ?? {},
    rights: rightsOf(found),
    previousSubmissionId: found.case?.state.submission?.id,
    by: who.kind === 'staff' ? who.user : who.kind,
    files: await fileTable(context, data, who, async () => false),
  });
  if ('rejected' in submitted) return submitted;
  const filled = { form: compiled, data: submitted.value.data };
  // what an item calls by an expression is not among what it names
  const roots = [found.case?.definition ?? found.definition, found.owner] as const;
  const fields = await formVariables(context, tenant, roots, filled);
  return { value: { submission: submitted.value, fields } };
}

/** Where a task's form is deployed: with the item whose station it is, else with its process. */
export function formRef(found: FoundTask, tenant: string): FormRef | undefined {
  const key = found.station?.form ?? found.task.formKey;
  if (key === undefined) return undefined;
  const { deployment, key: process } = found.owner;
  return { tenant, deployment, key, beside: `${process}.bpmn` };
}

export const rightsOf = (found: FoundTask): FieldRights | undefined => found.station?.rights;

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

// ---------------------------------------------------------------------------------------------

/** Whether the task may be completed without its form. */
async function isSpared(
  context: ServiceContext,
  found: FoundTask,
  outcome: string | undefined,
  key: string,
  tenant: string,
): Promise<Result<boolean>> {
  const effect = found.station?.outcomes.find(({ id }) => id === outcome)?.effect;
  if (effect !== undefined && WITHOUT_FORM.has(effect)) return { value: true };
  if (rightsOf(found)?.['*'] === 'readonly') return { value: true };
  const before = await filledBefore(context, found, key, tenant);
  return 'rejected' in before ? before : { value: before.value !== undefined };
}

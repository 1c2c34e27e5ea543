import type { CaseCommand } from '../../core/case/command.js';
import type { OutcomeEffect } from '../../core/case/item.js';
import type { SubmissionRef } from '../../core/case/parties.js';
import type { Principal } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { issueFact } from '../documents/issue-fact.js';
import { fileTable } from '../files/file-table.js';
import { modelsOf, neededFields, variablesOf } from '../forms/needed-fields.js';
import { type Submission, submit } from '../forms/submissions.js';
import { type PlainVariables, variablesIn } from '../process/variables.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { type FoundTask, findTask, isInQueue } from './find-task.js';
import { filledBefore, formRef, rightsOf } from './show-task.js';

export interface CompleteRequest {
  /** The button pressed; stations name theirs. */
  readonly outcome?: string;
  /** Data of the task's form, as far as it was filled. */
  readonly form?: unknown;
  /** What the outcome states about the case (defects, opinion, decision …). */
  readonly facts?: readonly CaseCommand[];
  /** Plain processes only. */
  readonly variables?: PlainVariables;
  readonly commandKey?: string;
}

/** 办结: whoever has the task, or, while nobody has it, anybody whose queue it stands in. */
export async function completeTask(
  context: ServiceContext,
  id: string,
  request: CompleteRequest,
  who: Principal,
): Promise<Result<{ readonly id: string; readonly ended: boolean }>> {
  const found = await findTask(context, who.tenant, id);
  if (found === 'gone') return rejected('TASK_ALREADY_COMPLETED');
  if (!found || !isInQueue(found, who)) return notFound('任务');
  const { assignee } = found.task;
  if (assignee !== undefined && (who.kind !== 'staff' || assignee !== who.user)) {
    return rejected('TASK_NOT_YOURS', { assignee });
  }
  if (who.kind === 'citizen' && !who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
  if (found.case && request.variables) {
    return rejected('INVALID_COMMAND', { reason: '办件的数据须通过表单填写，不能直接设置变量' });
  }
  const submitted = await submitForm(context, found, request, who);
  if ('rejected' in submitted) return submitted;
  return dispatch(context, id, found, request, submitted.value, who);
}

async function dispatch(
  context: ServiceContext,
  id: string,
  found: FoundTask,
  request: CompleteRequest,
  { submission, fields }: Submitted,
  who: Principal,
): Promise<Result<{ readonly id: string; readonly ended: boolean }>> {
  const facts = await factsOf(context, found, request, submission, who.tenant);
  if ('rejected' in facts) return facts;
  const organ = found.task.station?.organ;
  const caller = await caseCaller(context, who, actorOf(who, organ), found.case?.item);
  const result = done(
    await context.runtime.dispatch(
      found.aggregate,
      {
        type: 'completeTask',
        task: found.task.seq,
        outcome: request.outcome,
        facts: facts.value,
        variables: variablesIn({ ...request.variables, ...fields }),
      },
      { ...caller, commandKey: request.commandKey },
    ),
    '任务',
  );
  return 'rejected' in result ? result : { value: { id, ended: result.value.ended } };
}

interface Submitted {
  readonly submission?: Submission;
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

/** A form that has been filled before and is not sent again is a form that was not changed. */
async function submitForm(
  context: ServiceContext,
  found: FoundTask,
  { form: data, outcome }: CompleteRequest,
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
  if (data === undefined) {
    const effect = found.station?.outcomes.find(({ id }) => id === outcome)?.effect;
    const before = await filledBefore(context, found, form.value.key, tenant);
    if ('rejected' in before) return before;
    const spared = effect !== undefined && WITHOUT_FORM.has(effect);
    if (before.value || spared || rightsOf(found)?.['*'] === 'readonly') return { value: {} };
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
  const root = (found.case?.definition ?? found.definition).model;
  const load = context.runtime.definitions.load.bind(context.runtime.definitions, tenant);
  const needed = neededFields(await modelsOf(root, load), form.value.compiled);
  const fields = variablesOf(submitted.value.data, needed);
  return { value: { submission: submitted.value, fields } };
}

/** The facts that were stated, the form that was filled, and what a result must say of the forms. */
async function factsOf(
  context: ServiceContext,
  found: FoundTask,
  { facts: given, outcome }: CompleteRequest,
  submission: Submission | undefined,
  tenant: string,
): Promise<Result<readonly CaseCommand[] | undefined>> {
  if (given?.some(({ type }) => type === 'fillForm')) {
    return rejected('INVALID_COMMAND', { reason: '表单数据须放在 form 中' });
  }
  const { case: of, station } = found;
  if (!of) return { value: given };
  const filled: readonly CaseCommand[] = submission
    ? [{ type: 'fillForm', submission: refOf(submission) }]
    : [];
  const stated = (given ?? []).map((fact) =>
    fact.type === 'supplyCorrection' && submission
      ? { ...fact, submission: refOf(submission) }
      : fact,
  );
  if (station?.outcomes.find(({ id }) => id === outcome)?.effect !== 'issue') {
    return { value: [...filled, ...stated] };
  }
  const typed = stated.find((fact) => fact.type === 'issue');
  const issue = await issueFact(context, {
    tenant,
    item: of.item,
    applicant: of.state.applicant,
    submission: submission?.id ?? of.state.submission?.id,
    given: typed,
  });
  if ('rejected' in issue) return issue;
  return { value: [...filled, ...stated.filter((fact) => fact !== typed), issue.value] };
}

function refOf({ id, form, version }: Submission): SubmissionRef {
  return { id, form, version };
}

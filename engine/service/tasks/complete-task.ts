import type { CaseCommand } from '../../core/case/command.js';
import type { Principal } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { fileTable } from '../files/file-table.js';
import { modelsOf, neededFields, variablesOf } from '../forms/needed-fields.js';
import { type Submission, submit } from '../forms/submissions.js';
import { type PlainVariables, variablesIn } from '../process/variables.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { type FoundTask, findTask, isInQueue } from './find-task.js';
import { formRef, rightsOf, SUBMISSION, submissionOf } from './show-task.js';

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
  const submitted = await submitForm(context, found, request.form, who);
  if ('rejected' in submitted) return submitted;
  return dispatch(context, id, found, request, submitted.value, who);
}

async function dispatch(
  context: ServiceContext,
  id: string,
  found: FoundTask,
  { outcome, facts, variables, commandKey }: CompleteRequest,
  { submission, fields }: Submitted,
  who: Principal,
): Promise<Result<{ readonly id: string; readonly ended: boolean }>> {
  const organ = found.task.station?.organ;
  const caller = await caseCaller(context, who, actorOf(who, organ), found.case?.item);
  const result = done(
    await context.runtime.dispatch(
      found.aggregate,
      {
        type: 'completeTask',
        task: found.task.seq,
        outcome,
        facts: facts && withSubmission(facts, submission),
        variables: variablesIn({ ...variables, ...fields }),
      },
      { ...caller, commandKey },
    ),
    '任务',
  );
  return 'rejected' in result ? result : { value: { id, ended: result.value.ended } };
}

interface Submitted {
  readonly submission?: Submission;
  readonly fields?: PlainVariables;
}

/** A form that was not sent is a form that was not changed. */
async function submitForm(
  context: ServiceContext,
  found: FoundTask,
  data: unknown,
  who: Principal,
): Promise<Result<Submitted>> {
  const ref = formRef(found, who.tenant);
  if (data === undefined) return { value: {} };
  if (!ref) return rejected('INVALID_COMMAND', { reason: '该环节没有表单' });
  const live = await context.runtime.read(found.aggregate);
  const submitted = await submit(context, {
    ...ref,
    data,
    rights: rightsOf(found),
    previousSubmissionId: submissionOf(found, live),
    by: who.kind === 'staff' ? who.user : who.kind,
    files: await fileTable(context, data, who, async () => false),
  });
  if ('rejected' in submitted) return submitted;
  const form = await context.forms.find(ref);
  if ('rejected' in form) return form;
  const root = (found.case?.definition ?? found.definition).model;
  const load = context.runtime.definitions.load.bind(context.runtime.definitions, who.tenant);
  const needed = neededFields(await modelsOf(root, load), form.value.compiled);
  const fields = { ...variablesOf(submitted.value.data, needed), [SUBMISSION]: submitted.value.id };
  return { value: { submission: submitted.value, fields } };
}

/** What the applicant supplies rests on the form that came with it. */
function withSubmission(
  facts: readonly CaseCommand[],
  submission: Submission | undefined,
): readonly CaseCommand[] {
  if (!submission) return facts;
  const { id, form, version } = submission;
  return facts.map((fact) =>
    fact.type === 'supplyCorrection' ? { ...fact, submission: { id, form, version } } : fact,
  );
}

import type { CaseCommand } from '../../core/case/command.js';
import type { SubmissionRef } from '../../core/case/parties.js';
import type { ServiceContext } from '../context.js';
import { issueFact } from '../documents/issue-fact.js';
import type { Submission } from '../forms/submissions.js';
import type { Result } from '../result.js';
import type { CompleteRequest } from './complete-request.js';
import type { FoundTask } from './find-task.js';

/**
 * The facts that were stated, the form that was filled, and what a result must say of the forms.
 */
export async function statedFacts(
  context: ServiceContext,
  { case: of, station }: FoundTask,
  { facts = [], outcome }: Pick<CompleteRequest, 'facts' | 'outcome'>,
  submission: Submission | undefined,
  tenant: string,
): Promise<Result<readonly CaseCommand[]>> {
  if (!of) return { value: facts };
  const filled = submission ? [fillForm(submission)] : [];
  const stated = submission ? facts.map((fact) => resting(fact, submission)) : facts;
  const effect = station?.outcomes.find(({ id }) => id === outcome)?.effect;
  if (effect !== 'issue') return { value: [...filled, ...stated] };
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

// ---------------------------------------------------------------------------------------------

function fillForm(submission: Submission): CaseCommand {
  return { type: 'fillForm', submission: refOf(submission) };
}

/** What an applicant brings rests on the form that came with it. */
function resting(fact: CaseCommand, submission: Submission): CaseCommand {
  return fact.type === 'supplyCorrection' ? { ...fact, submission: refOf(submission) } : fact;
}

function refOf({ id, form, version }: Submission): SubmissionRef {
  return { id, form, version };
}

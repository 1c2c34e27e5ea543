import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import type { StationOutcome, TaskShown } from '../../../../api/types.js';
import type { Json } from '../../../../../forms/index.js';
import { api } from '../../../../api/client.js';
import { useCommandKeys } from '../../../../api/command-key.js';
import { ApiProblem } from '../../../../api/problem.js';
import type { FieldProblem, FormHandle } from '../../../../form/types.js';
import { textsNow, texts } from '../../../../i18n/texts.js';
import { factsOf, isReasonMissing } from './deed.js';
import { isGone } from './gone.js';
import { NO_OPTIONS } from './model.js';
import type { Typed } from './use-typed.js';

const T = texts({
  reason: ['请先写明理由或意见。', 'Please give a reason first.'],
  form: ['表单还没有填好，请看表单中的提示。', 'The form is not complete: see the hints in it.'],
  done: [(what: string) => `已办结：${what}`, (what: string) => `Completed: ${what}`],
});

/** Outcomes that send the file elsewhere leave the station's own form for later. */
const WITHOUT_FORM = new Set([
  'notifyCorrection',
  'returnFile',
  'refuseAcceptance',
  'returnInternally',
  'beginSpecialProcedure',
  'requestExtension',
]);

/** Hands in a task: the form, the facts, the outcome; what is refused stays with its reason. */
export function useComplete(
  task: TaskShown,
  { input }: Typed,
  form: RefObject<FormHandle | null>,
  onDone: (said: string) => void,
) {
  const queries = useQueryClient();
  const keys = useCommandKeys();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [problems, setProblems] = useState<readonly FieldProblem[]>();

  const send = async (outcome: StationOutcome | undefined): Promise<void> => {
    const t = textsNow(T);
    if (outcome && isReasonMissing(outcome, input)) throw local(T.zh.reason, T.en.reason);
    const filled = await formValues(task, outcome, form.current);
    if (filled === 'invalid') throw local(T.zh.form, T.en.form);
    const facts = outcome ? factsOf(outcome, input, task.options ?? NO_OPTIONS) : [];
    const body = { outcome: outcome?.id, form: filled, facts };
    const path = `/tasks/${encodeURIComponent(task.id)}/complete`;
    await keys.send((commandKey) => api.post(path, { ...body, commandKey }));
    onDone(t.done(outcome?.label ?? task.name));
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };

  const run = async (outcome: StationOutcome | undefined): Promise<void> => {
    setBusy(true);
    setError(undefined);
    setProblems([]);
    try {
      await send(outcome);
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof ApiProblem && refusal.code === 'FORM_INVALID') {
        setProblems(refusal.problems);
      }
      // who was quicker, and when: the task itself tells
      if (isGone(refusal)) await queries.invalidateQueries({ queryKey: ['task', task.id] });
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, problems };
}

// ---------------------------------------------------------------------------------------------

async function formValues(
  task: TaskShown,
  outcome: StationOutcome | undefined,
  form: FormHandle | null,
): Promise<Json | undefined | 'invalid'> {
  const isSpared = outcome !== undefined && WITHOUT_FORM.has(outcome.effect);
  if (!task.form || task.form.readOnly || isSpared || !form) return undefined;
  const submitted = await form.submit();
  return 'values' in submitted ? submitted.values : 'invalid';
}

/** What the page itself finds; told in the place of the server's sentence. */
function local(message: string, messageEn: string): ApiProblem {
  return new ApiProblem({ status: 422, code: 'NOT_FILLED', message, messageEn });
}

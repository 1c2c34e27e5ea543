import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Json } from '../../../../../forms/index.js';
import { officeDay } from '../../../../form/form-view.js';
import type { FieldProblem, FormHandle } from '../../../../form/types.js';
import { ApiProblem } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said } from '../../../../i18n/texts.js';
import { useCounter } from '../counter.js';
import type { ItemGuide } from '../queries.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import { ApplicantStep } from './applicant-step.js';
import {
  type Application,
  type EntryProblem,
  STEPS,
  type StepKey,
  problemsOf,
} from './application.js';
import { CheckStep } from './check-step.js';
import { FormStep } from './form-step.js';
import { MaterialsStep } from './materials-step.js';
import { prefilled } from './prefill.js';
import { ReceiveFrame } from './receive-frame.js';
import { useDraft } from './use-draft.js';
import { useReceive } from './use-receive.js';

export interface ReceiveProps {
  readonly guide: ItemGuide;
  readonly draftId: string;
  readonly initial: Application;
}

/** Step by step from the applicant to the receipt; every step can be gone back to. */
export function Receive({ guide, draftId, initial }: ReceiveProps) {
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [application, setApplication] = useState(initial);
  const [shown, setShown] = useState<readonly EntryProblem[]>([]);
  const [fromServer, setFromServer] = useState<readonly FieldProblem[]>();
  const form = useRef<FormHandle>(null);
  const [focus, setFocus] = useState<string>();
  const counter = useCounter();
  const draft = useDraft(draftId);
  const { receive, sending, failure } = useReceive(guide, counter.channel);
  const steps = STEPS.filter((key) => key !== 'form' || guide.form !== undefined);
  const step = steps.find((key) => key === search.get('step')) ?? steps[0]!;

  const change = (next: Application): void => {
    setApplication(next);
    const title = [guide.item.name, next.applicant.name].filter(Boolean).join(' · ');
    draft.change({ title, item: guide.key, data: next });
    if (shown.length > 0) setShown(stillWrong(shown, next, guide));
  };
  const go = (to: StepKey, field?: string): void => {
    setFocus(field);
    if (to === 'form' && step === 'applicant') carryOver();
    setSearch({ draft: draftId, step: to }, { replace: false });
  };
  const carryOver = (): void => {
    if (!guide.form) return;
    const { applicant } = application;
    const values = prefilled(guide.form, application.form, applicant);
    if (JSON.stringify(values) !== JSON.stringify(application.form)) {
      change({ ...application, form: values });
    }
  };
  const entryProblems = (of: StepKey): EntryProblem[] =>
    problemsOf(application, guide.item, officeDay()).filter((problem) => problem.step === of);
  const next = async (): Promise<void> => {
    if (sending) return;
    if (step === 'check') return finish();
    const wrong = entryProblems(step);
    setShown(wrong);
    if (wrong[0]) return focusOn(wrong[0].field);
    if (step === 'form' && form.current) {
      const outcome = await form.current.submit();
      if ('invalid' in outcome) return;
      change({ ...application, form: outcome.values });
    }
    go(steps[steps.indexOf(step) + 1]!);
  };
  const finish = async (): Promise<void> => {
    const open = steps.flatMap(entryProblems);
    if (open[0]) {
      setShown(open);
      return go(open[0].step, open[0].field);
    }
    try {
      const received = await receive(application);
      counter.onReceived?.(application);
      await draft.discard().catch(() => undefined);
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['cases'] });
      const state = { ...received, item: guide.item.name, caseType: guide.item.caseType };
      void navigate(counter.receiptPath(received.number), { replace: true, state });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'FORM_INVALID') return;
      setFromServer(error.problems);
      go('form');
    }
  };
  const back = (): void => go(steps[Math.max(steps.indexOf(step) - 1, 0)]!);
  useShortcuts({
    'Ctrl+Enter': () => void next(),
    'Alt+B': back,
    'Alt+S': () => void draft.saveNow(),
  });
  useEffect(() => {
    if (step !== 'form') focusOn(focus ?? firstOf(step, guide));
  }, [step, focus, guide]);

  const errors: Record<string, string> = {};
  for (const { field, text } of shown) errors[field] ??= said(text, language);
  const parts = { guide, application, errors, change };
  return (
    <ReceiveFrame
      guide={guide}
      application={application}
      steps={steps}
      step={step}
      draft={draft}
      sending={sending}
      failure={failure}
      onGo={(to) => go(to)}
      onBack={back}
      onNext={() => void next()}
    >
      {step === 'applicant' && <ApplicantStep {...parts} />}
      {step === 'form' && guide.form && (
        <FormStep
          form={guide.form}
          values={application.form}
          problems={fromServer}
          focus={focus}
          handle={form}
          onChange={(values: Json) => change({ ...application, form: values })}
        />
      )}
      {step === 'materials' && <MaterialsStep {...parts} />}
      {step === 'check' && <CheckStep {...parts} onGo={go} />}
    </ReceiveFrame>
  );
}

function stillWrong(
  shown: readonly EntryProblem[],
  application: Application,
  { item }: ItemGuide,
): EntryProblem[] {
  const now = problemsOf(application, item, officeDay());
  return shown.flatMap(({ field }) => now.find((problem) => problem.field === field) ?? []);
}

/** Where the clerk's hands go first; what is to be read over begins at its heading. */
function firstOf(step: StepKey, { item }: ItemGuide): string {
  if (step === 'applicant') return 'applicant-idNumber';
  const [first] = item.materials;
  return step === 'materials' && first ? `material-${first.code}` : 'step-heading';
}

function focusOn(id: string): void {
  // after the step, or the message beside the field, has been drawn
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}

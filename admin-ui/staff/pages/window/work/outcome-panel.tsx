import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { StationOutcome } from '../../../../api/types.js';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { FormView } from '../../../../form/form-view.js';
import type { FieldProblem, FormHandle } from '../../../../form/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useMe } from '../../../session.js';
import { Choice } from '../field.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import styles from './case-work.module.css';
import { defectsOfMissing } from './defects.js';
import { OutcomeFields } from './outcome-fields.js';
import {
  type Entries,
  type Missing,
  NO_ENTRIES,
  factFor,
  handedOver,
  missingFor,
  waitingFor,
} from './facts.js';
import type { StationProps } from './station-panel.js';
import { isOpen } from './station-form.js';
import { useDeed } from './use-deed.js';

const T = texts({
  outcome: ['结论', 'Outcome'],
  confirm: [(what: string) => `确认：${what}`, (what: string) => `Confirm: ${what}`],
  reason: ['请写明理由或意见', 'Give the reason or opinion'],
  defects: ['请至少列出一项需要补正的内容', 'List at least one defect'],
  defectWords: [
    '每一项都要写明问题和补正办法，申请人照着做才能一次补齐',
    'Say of each what is wrong and how to mend it',
  ],
  to: ['请选择接收机关', 'Choose who receives it'],
  list: ['请写出交接清单', 'List what is handed over'],
});

/** Effects that send the file elsewhere leave the station's own form for later. */
const WITHOUT_FORM = new Set(['notifyCorrection', 'returnFile', 'refuseAcceptance']);

export interface OutcomePanelProps extends StationProps {
  readonly outcomes: readonly StationOutcome[];
}

/** A station's buttons with what each needs; one confirmation does it. */
export function OutcomePanel({ of, task, outcomes, onDone }: OutcomePanelProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { sending, failure, complete } = useDeed(of.number);
  const [chosen, setChosen] = useState(() => firstOutcome(outcomes, of));
  const [entries, setEntries] = useState<Entries>({
    ...NO_ENTRIES,
    defects: defectsOfMissing(of),
    list: handedOver(of),
    to: onlyOne(task.options?.handOverTo),
  });
  const [missing, setMissing] = useState<Missing>();
  const form = useRef<FormHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const outcome = outcomes.find(({ id }) => id === chosen) ?? outcomes[0]!;
  const receives = waitingFor(
    of,
    me.posts.map(({ organ }) => organ),
  );
  const asksForm = isOpen(task.form?.schema) && !WITHOUT_FORM.has(outcome.effect);
  const confirm = async (): Promise<void> => {
    const { reasonRequired } = outcome;
    const lacks = missingFor(outcome.effect, entries, { reasonRequired, receives });
    setMissing(lacks);
    if (lacks) return focusMissing(lacks);
    let filled: object = {};
    if (asksForm && form.current) {
      const checked = await form.current.submit();
      if ('invalid' in checked) return;
      filled = { form: checked.values };
    }
    const fact = factFor(outcome.effect, entries, { of, receives });
    const body = { outcome: outcome.id, ...filled, ...(fact && { facts: [fact] }) };
    if (await complete(task.id, body)) onDone(outcome.label);
  };
  useShortcuts({ 'Ctrl+Enter': () => void confirm() });
  const problems: readonly FieldProblem[] | undefined =
    failure instanceof ApiProblem && failure.code === 'FORM_INVALID' ? failure.problems : undefined;
  return (
    <section className={styles['panel']} aria-labelledby="station">
      <h2 id="station" ref={heading} tabIndex={-1}>
        {task.station?.name ?? task.name}
      </h2>
      {outcomes.length > 1 && (
        <Choice
          legend={t.outcome}
          name={`outcome-${task.id}`}
          value={outcome.id}
          options={outcomes.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => {
            setChosen(id);
            setMissing(undefined);
          }}
        />
      )}
      {asksForm && task.form && (
        <FormView
          ref={form}
          form={task.form.schema}
          submission={task.form.data}
          problems={problems}
        />
      )}
      <OutcomeFields
        of={of}
        task={task}
        outcome={outcome}
        entries={entries}
        receives={receives}
        onChange={(more) => setEntries({ ...entries, ...more })}
      />
      {missing && <Alert role="alert" type="warning" showIcon title={t[missing]} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button
          type="primary"
          danger={REFUSALS.has(outcome.effect)}
          loading={sending}
          onClick={() => void confirm()}
          title="Ctrl+Enter"
        >
          {t.confirm(outcome.label)}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}

function onlyOne(organs: readonly { readonly id: string }[] = []): string {
  return organs.length === 1 ? organs[0]!.id : '';
}

const REFUSALS = new Set(['refuseAcceptance', 'refuse', 'returnFile']);

/** What the file suggests: with papers missing nobody accepts by mistake. */
function firstOutcome(
  outcomes: readonly StationOutcome[],
  of: StationProps['of'],
): string | undefined {
  const lacks = of.materialList.some(({ is }) => is === 'missing');
  const notice = outcomes.find(
    ({ effect }) => effect === 'notifyCorrection' || effect === 'returnFile',
  );
  return (lacks ? notice : undefined)?.id ?? outcomes[0]?.id;
}

function focusMissing(missing: Missing): void {
  const id = { defectWords: 'defect-0-defect', defects: 'defect-add' }[missing as string];
  setTimeout(() => document.getElementById(id ?? missing)?.focus(), 0);
}

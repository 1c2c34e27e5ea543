import { Alert, Button, Radio, Switch } from 'antd';
import { useEffect, useRef } from 'react';
import type { StationOutcome, TaskShown } from '../../../../api/types.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import { fieldsOf } from './deed.js';
import { DeedFields } from './deed-fields.js';
import { NO_OPTIONS } from './model.js';
import styles from './task.module.css';
import type { Typed } from './use-typed.js';

const T = texts({
  outcome: ['办理结果', 'Outcome'],
  done: ['办结', 'Complete'],
  refused: ['没有办成', 'Not done'],
  next: ['办结后打开下一件', 'Open the next one afterwards'],
  keys: [
    'Alt+数字 选择结果，Ctrl+Enter 办结，Alt+J 下一件',
    'Alt+digit picks an outcome, Ctrl+Enter completes, Alt+J goes on',
  ],
});

export interface DecidePanelProps {
  readonly task: TaskShown;
  readonly typed: Typed;
  readonly onChange: (change: Partial<Typed>) => void;
  readonly onSubmit: (outcome: StationOutcome | undefined) => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly goesOn: boolean;
  readonly onGoesOn: (goesOn: boolean) => void;
}

/** The station's buttons with what each of them asks for, and the server's answer if it says no. */
export function DecidePanel(props: DecidePanelProps) {
  const { task, typed, onChange, onSubmit, busy, error, goesOn, onGoesOn } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const refusal = useRef<HTMLDivElement>(null);
  const outcomes = outcomesOf(task);
  const outcome = outcomes.find(({ id }) => id === typed.outcome) ?? outcomes[0];
  const options = task.options ?? NO_OPTIONS;
  useEffect(() => {
    if (error !== undefined) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  useShortcuts({
    'Ctrl+Enter': () => !busy && onSubmit(outcome),
    ...Object.fromEntries(
      outcomes.slice(0, 9).map(({ id }, n) => [`Alt+${n + 1}`, () => onChange({ outcome: id })]),
    ),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(outcome);
      }}
    >
      {outcomes.length > 1 && outcome && (
        <Radio.Group
          className={styles['outcomes'] ?? ''}
          aria-label={t.outcome}
          value={outcome.id}
          onChange={(event) => onChange({ outcome: event.target.value as string })}
          options={outcomes.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      {outcome && task.station && (
        <DeedFields
          fields={fieldsOf(outcome, task.station, options)}
          outcome={outcome}
          station={task.station}
          options={options}
          input={typed.input}
          onChange={(change) => onChange({ input: { ...typed.input, ...change } })}
        />
      )}
      <div className={styles['submit']}>
        {error !== undefined && (
          <div ref={refusal}>
            <Alert
              type="error"
              showIcon
              title={t.refused}
              description={problemText(error, language)}
            />
          </div>
        )}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={busy}
          danger={outcome !== undefined && NEGATIVE.has(outcome.effect)}
        >
          {outcome?.label ?? t.done}
        </Button>
        <label className={styles['next']}>
          <Switch size="small" checked={goesOn} onChange={onGoesOn} />
          {t.next}
        </label>
      </div>
      <p className={styles['keys']}>{t.keys}</p>
    </form>
  );
}

/** Going back has a dialog of its own, where the step is chosen. */
function outcomesOf({ station, options }: TaskShown): readonly StationOutcome[] {
  const outcomes = station?.outcomes ?? [];
  const canChoose = (options?.returnTo.length ?? 0) > 0;
  return canChoose ? outcomes.filter(({ effect }) => effect !== 'returnInternally') : outcomes;
}

const NEGATIVE = new Set(['refuse', 'refuseAcceptance', 'returnFile', 'denyExtension']);

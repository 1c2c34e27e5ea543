import { texts, useTexts } from '../../i18n/texts.js';
import {
  buildTimer,
  DURATION_UNITS,
  type DurationUnit,
  parseTimer,
  timerKind,
  type TimerValue,
} from '../timer-value.js';
import { NumberField, SelectField, TextField } from './fields.js';
import styles from './panel.module.css';

const T = texts({
  amount: ['多久', 'Amount'],
  unit: ['单位', 'Unit'],
  D: ['日', 'days'],
  H: ['小时', 'hours'],
  M: ['分钟', 'minutes'],
  times: ['次数（空：一直重复）', 'Times (empty: for ever)'],
  at: ['时间（北京时间）', 'Time (Beijing)'],
  written: ['写法', 'As written'],
  writtenHint: [
    'ISO 8601，也可以写表达式，例如 P5D、R3/PT10M、${dueDate}',
    'ISO 8601 or an expression: P5D, R3/PT10M, ${dueDate}',
  ],
  atHint: ['例如 2026-03-02T17:00', 'for instance 2026-03-02T17:00'],
});

interface TimerValueProps {
  readonly value: TimerValue;
  readonly onChange: (value: TimerValue) => void;
}

/** Number and unit where they say it all; the text below for what they cannot. */
export function TimerValueFields({ value, onChange }: TimerValueProps) {
  const t = useTexts(T);
  return (
    <>
      {(value.kind === 'duration' || value.kind === 'cycle') && (
        <Amount value={value} onChange={onChange} />
      )}
      {value.kind === 'date' && (
        <TextField
          label={t.at}
          hint={t.atHint}
          value={value.at}
          onChange={(at) => {
            onChange(parseTimer('date', buildTimer({ kind: 'date', at: at.trim() })));
          }}
        />
      )}
      <TextField
        label={t.written}
        hint={t.writtenHint}
        mono
        value={buildTimer(value)}
        onChange={(source) => {
          onChange(parseTimer(timerKind(value), source));
        }}
      />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

type Counted = Extract<TimerValue, { readonly n: number }>;

function Amount(props: {
  readonly value: Counted;
  readonly onChange: (value: TimerValue) => void;
}) {
  const t = useTexts(T);
  const { value, onChange } = props;
  return (
    <>
      <div className={styles['row']}>
        <NumberField
          label={t.amount}
          min={1}
          value={value.n}
          onChange={(n) => {
            if (n !== undefined) onChange({ ...value, n });
          }}
        />
        <SelectField
          label={t.unit}
          value={value.unit}
          options={DURATION_UNITS.map((unit) => ({ value: unit, label: t[unit] }))}
          onChange={(unit) => {
            onChange({ ...value, unit: unit as DurationUnit });
          }}
        />
      </div>
      {value.kind === 'cycle' && (
        <NumberField
          label={t.times}
          min={1}
          value={value.times}
          onChange={(times) => {
            const { kind, n, unit } = value;
            onChange({ kind, n, unit, ...(times !== undefined && { times }) });
          }}
        />
      )}
    </>
  );
}

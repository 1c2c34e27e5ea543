import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../../../api/client.js';
import { ApiProblem, problemText } from '../../../../../api/problem.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import type { Place } from '../model/ids.js';
import type { DecisionTable } from '../model/table.js';
import { type Asked, askedBy, valueOf } from '../model/variables.js';
import type { DecisionTried } from '../queries.js';
import styles from './editor.module.css';
import { placeWords } from './place-words.js';

const T = texts({
  title: ['试算', 'Try'],
  about: [
    '填上值，看命中哪几行、得到什么。',
    'Give values, see which rows match and what comes out.',
  ],
  run: ['试算', 'Try'],
  clear: [(label: string) => `清除${label}`, (label: string) => `Clear ${label}`],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  noField: ['还没有条件列', 'There is no condition yet'],
  none: ['没有命中任何一行', 'No row matches'],
  hit: [
    (rows: readonly number[]) => `命中第 ${rows.join('、')} 行`,
    (rows: readonly number[]) => `Row ${rows.join(', ')} matches`,
  ],
  result: ['结果', 'Result'],
});

interface TryPanelProps {
  readonly table: DecisionTable;
  readonly xml: string;
  readonly places: ReadonlyMap<string, Place>;
  /** Rows that were hit, from 0. */
  readonly onHits: (rows: readonly number[]) => void;
}

/** The table as it is now, published or not, with values that a person gives. */
export function TryPanel({ table, xml, places, onHits }: TryPanelProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const asked = askedBy(table);
  const trying = useMutation({
    mutationFn: () => {
      const values = asked.map((it) => [it.name, valueOf(it, given[it.name] ?? '') ?? null]);
      const variables = Object.fromEntries(values) as Record<string, unknown>;
      return api.post<DecisionTried>('/decisions/try', { dmn: xml, key: table.key, variables });
    },
    onSuccess: (made) => onHits(rowsOf(made).map((n) => n - 1)),
    onError: () => onHits([]),
  });
  return (
    <Card size="small" title={t.title}>
      <p className={styles['help']}>{t.about}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          trying.mutate();
        }}
      >
        <div className={styles['asked']}>
          {asked.map((it) => (
            <label key={it.name}>
              {it.label}
              <Value
                asked={it}
                text={given[it.name] ?? ''}
                onChange={(text) => setGiven({ ...given, [it.name]: text })}
              />
            </label>
          ))}
          {asked.length === 0 && t.noField}
        </div>
        <p className={styles['run']}>
          <Button htmlType="submit" loading={trying.isPending}>
            {t.run}
          </Button>
        </p>
      </form>
      <div aria-live="polite">
        {trying.error !== null && (
          <Alert type="error" showIcon title={failure(trying.error, places, language)} />
        )}
        {trying.data && <Made made={trying.data} table={table} />}
      </div>
    </Card>
  );
}

// ---------------------------------------------------------------------------------------------

function Value(props: {
  readonly asked: Asked;
  readonly text: string;
  readonly onChange: (text: string) => void;
}) {
  const t = useTexts(T);
  const { asked, text, onChange } = props;
  if (asked.type === 'boolean') {
    return (
      <Select
        allowClear={{ label: t.clear(asked.label) }}
        aria-label={asked.label}
        value={text || undefined}
        options={[
          { value: 'true', label: t.yes },
          { value: 'false', label: t.no },
        ]}
        onChange={(value?: string) => onChange(value ?? '')}
      />
    );
  }
  const isDate = asked.type === 'date';
  return (
    <Input
      aria-label={asked.label}
      value={text}
      {...(isDate && { placeholder: '2026-01-31' })}
      {...(asked.type === 'number' && { inputMode: 'decimal' as const })}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Made({ made, table }: { readonly made: DecisionTried; readonly table: DecisionTable }) {
  const t = useTexts(T);
  const rows = rowsOf(made);
  const labelOf = (name: string): string =>
    table.columns.find(({ side, source }) => side === 'output' && source === name)?.label || name;
  return (
    <>
      <Alert
        type={rows.length === 0 ? 'warning' : 'success'}
        showIcon
        title={rows.length === 0 ? t.none : t.hit(rows)}
      />
      <dl className={styles['results']} aria-label={t.result}>
        {made.results.flatMap((result, n) =>
          Object.entries(result).map(([name, value]) => (
            <div key={`${n} ${name}`}>
              <dt>{labelOf(name)}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          )),
        )}
      </dl>
    </>
  );
}

/** The last one evaluated is the table itself. */
function rowsOf({ evaluations }: DecisionTried): readonly number[] {
  return (evaluations.at(-1)?.rules ?? []).map((rule) => rule.number);
}

function failure(
  error: unknown,
  places: ReadonlyMap<string, Place>,
  language: 'zh' | 'en',
): string {
  const text = problemText(error, language);
  const place = error instanceof ApiProblem ? places.get(error.elementId ?? '') : undefined;
  return place === undefined ? text : `${placeWords(place, language)} ${text}`;
}

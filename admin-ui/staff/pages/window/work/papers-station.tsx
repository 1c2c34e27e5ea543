import { Alert, Button } from 'antd';
import { useState } from 'react';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import { type MaterialEntry, materialIn } from '../receive/application.js';
import styles from './case-work.module.css';
import type { StationProps } from './station-panel.js';
import { owedIn } from './supply-deferred.js';
import { SupplyMaterials } from './supply-materials.js';
import { useDeed } from './use-deed.js';

const T = texts({
  waiting: [
    (names: string) => `等申请人补交：${names}`,
    (names: string) => `The applicant still owes: ${names}`,
  ],
  none: ['要补交的材料都已收到。', 'All that was owed has come.'],
  partly: ['先收这些，其余继续等', 'Take these, wait for the rest'],
  nothing: ['请勾选收到的材料', 'Tick what has come'],
});

/** 决定后补交 (先行救助): the papers that follow a decision; all of them end the waiting. */
export function PapersStation({ of, task, onDone }: StationProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { sending, failure, complete, state } = useDeed(of.number);
  const [entries, setEntries] = useState<Readonly<Record<string, MaterialEntry>>>({});
  const [empty, setEmpty] = useState(false);
  const owed = owedIn(of);
  const outcome = task.station?.outcomes[0];
  const materials = Object.entries(entries).flatMap(([code, entry]) => materialIn(code, entry));
  const isAll = materials.length === owed.length;
  const take = async (): Promise<void> => {
    setEmpty(materials.length === 0 && owed.length > 0);
    if (materials.length === 0 && owed.length > 0) return;
    const fact = { type: 'supplyDeferred', materials };
    if (!isAll) {
      if (await state(fact)) setEntries({});
      return;
    }
    const facts = owed.length === 0 ? {} : { facts: [fact] };
    if (await complete(task.id, { outcome: outcome?.id, ...facts })) {
      onDone(outcome?.label ?? task.name);
    }
  };
  useShortcuts({ 'Ctrl+Enter': () => void take() });
  return (
    <section className={styles['panel']} aria-labelledby="station">
      <h2 id="station">{task.station?.name ?? task.name}</h2>
      <Alert
        type="info"
        showIcon
        title={owed.length === 0 ? t.none : t.waiting(owed.map(({ name }) => name).join('、'))}
      />
      <SupplyMaterials asked={owed} entries={entries} onChange={setEntries} />
      {empty && <Alert role="alert" type="warning" showIcon title={t.nothing} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button type="primary" loading={sending} onClick={() => void take()} title="Ctrl+Enter">
          {isAll ? (outcome?.label ?? task.name) : t.partly}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}

import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CaseShown, ListedMaterial } from '../../../../api/types.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { useMe } from '../../../session.js';
import { type MaterialEntry, materialIn } from '../receive/application.js';
import styles from './case-work.module.css';
import { SupplyMaterials } from './supply-materials.js';
import { useDeed } from './use-deed.js';

const T = texts({
  title: ['补齐材料', 'Materials that follow'],
  about: ['容缺或者决定后补交的材料到了，在这里收。', 'What was deferred is taken here.'],
  take: ['收下补齐的材料', 'Take them'],
  need: ['请勾选收到的材料', 'Tick what has come'],
});

/** 容缺补齐, at any time after acceptance. */
export function SupplyDeferred({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { sending, failure, state } = useDeed(of.number);
  const [entries, setEntries] = useState<Readonly<Record<string, MaterialEntry>>>({});
  const [need, setNeed] = useState(false);
  const awaited = owedIn(of);
  if (awaited.length === 0 || !me.roles.includes('clerk')) return null;
  const take = async (): Promise<void> => {
    const materials = Object.entries(entries).flatMap(([code, entry]) => materialIn(code, entry));
    setNeed(materials.length === 0);
    if (materials.length > 0) await state({ type: 'supplyDeferred', materials });
  };
  return (
    <section className={styles['panel']} aria-labelledby="deferred">
      <h2 id="deferred">{t.title}</h2>
      <p>{t.about}</p>
      <SupplyMaterials asked={awaited} entries={entries} onChange={setEntries} />
      {need && <Alert role="alert" type="warning" showIcon title={t.need} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button loading={sending} onClick={() => void take()}>
          {t.take}
        </Button>
      </div>
    </section>
  );
}

/** Materials that may follow, and have not come. */
export function owedIn({ materialList, milestones }: CaseShown): readonly ListedMaterial[] {
  return materialList.filter(
    ({ is }) => (is === 'deferred' && milestones['accepted']) || is === 'after',
  );
}

import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CaseShown } from '../../../api/types.js';
import { problemText } from '../../../api/problem.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { type MaterialEntry, materialIn } from '../window/receive/application.js';
import { SupplyMaterials } from '../window/work/supply-materials.js';
import { useDeed } from '../window/work/use-deed.js';
import styles from './agent.module.css';

const T = texts({
  title: ['需要补正', 'To be corrected'],
  about: [
    '拍下或勾选村民补来的材料；收齐后由乡镇窗口继续办理。',
    'Photograph or tick what was brought; the township goes on once all is there.',
  ],
  others: [
    '申请表上的内容请到乡镇窗口改正。',
    'What is wrong in the form is mended at the window.',
  ],
  take: ['提交补正材料', 'Hand in'],
  need: ['请勾选补来的材料', 'Tick what was brought'],
});

/** 补正 on the way: what the villager brings is photographed and handed in at once. */
export function SupplyCorrection({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { sending, failure, state } = useDeed(of.number);
  const [entries, setEntries] = useState<Readonly<Record<string, MaterialEntry>>>({});
  const [need, setNeed] = useState(false);
  const open = of.correction?.open ?? [];
  const asked = of.materialList.filter(({ code }) => open.includes(code));
  if (of.status !== 'correcting' || open.length === 0) return null;
  const take = async (): Promise<void> => {
    const materials = Object.entries(entries).flatMap(([code, entry]) => materialIn(code, entry));
    setNeed(materials.length === 0);
    if (materials.length === 0) return;
    if (await state({ type: 'supplyCorrection', materials })) setEntries({});
  };
  return (
    <section className={styles['panel']}>
      <h2 className={styles['heading']}>{t.title}</h2>
      <p>{t.about}</p>
      {asked.length < open.length && <Alert type="info" showIcon title={t.others} />}
      <SupplyMaterials asked={asked} entries={entries} onChange={setEntries} />
      {need && <Alert role="alert" type="warning" showIcon title={t.need} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      {asked.length > 0 && (
        <Button block type="primary" size="large" loading={sending} onClick={() => void take()}>
          {t.take}
        </Button>
      )}
    </section>
  );
}

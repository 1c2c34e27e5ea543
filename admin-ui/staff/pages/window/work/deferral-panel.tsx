import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CaseShown } from '../../../../api/types.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { TextField } from '../field.js';
import styles from './case-work.module.css';
import { useDeed } from './use-deed.js';

const T = texts({
  title: ['容缺受理', 'Acceptance with materials to follow'],
  about: [
    '下列材料可以容缺：申请人书面承诺后先受理，期限内补齐；未补齐前不能作出决定。',
    'These may follow on an undertaking; there is no decision before they have come.',
  ],
  days: [(n: number) => `受理后 ${n} 个工作日内补齐`, (n: number) => `within ${n} workdays`],
  signer: ['承诺人', 'Undertaken by'],
  defer: ['登记容缺', 'Put the deferral down'],
  need: ['请勾选材料并填写承诺人', 'Tick materials and give the name'],
});

/** 容缺, after receipt and before acceptance. */
export function DeferralPanel({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { sending, failure, state } = useDeed(of.number);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [signer, setSigner] = useState(of.agent?.name ?? of.applicant.name);
  const [need, setNeed] = useState(false);
  const may = of.materialList.filter(
    ({ is, deferrable }) => is === 'missing' && deferrable !== undefined,
  );
  const isOpen = of.status === 'received' || of.status === 'correcting';
  if (may.length === 0 || !isOpen || of.tasks.length === 0) return null;
  const defer = async (): Promise<void> => {
    const lacks = codes.length === 0 || signer.trim() === '';
    setNeed(lacks);
    if (lacks) return;
    const materials = codes.map((code) => ({ code }));
    await state({ type: 'deferMaterials', materials, undertaking: { signer: signer.trim() } });
  };
  return (
    <section className={styles['panel']} aria-labelledby="deferral">
      <h2 id="deferral">{t.title}</h2>
      <p>{t.about}</p>
      <div className={styles['subjects']}>
        {may.map(({ code, name, deferrable = 0 }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={codes.includes(code)}
              onChange={(event) =>
                setCodes(
                  event.target.checked ? [...codes, code] : codes.filter((each) => each !== code),
                )
              }
            />
            {name}（{t.days(deferrable)}）
          </label>
        ))}
      </div>
      <TextField label={t.signer} required value={signer} onChange={setSigner} />
      {need && <Alert role="alert" type="warning" showIcon title={t.need} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button loading={sending} onClick={() => void defer()}>
          {t.defer}
        </Button>
      </div>
    </section>
  );
}

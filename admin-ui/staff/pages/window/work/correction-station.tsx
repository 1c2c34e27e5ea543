import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { FormView } from '../../../../form/form-view.js';
import type { FormHandle } from '../../../../form/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { type MaterialEntry, materialIn } from '../receive/application.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import styles from './case-work.module.css';
import { useSubjects } from './defect-editor.js';
import type { StationProps } from './station-panel.js';
import { SupplyMaterials } from './supply-materials.js';
import { useDeed } from './use-deed.js';

const T = texts({
  waiting: [
    (names: string) => `已一次性告知，等申请人补正：${names}`,
    (names: string) => `Waiting for: ${names}`,
  ],
  materials: ['补正的材料', 'Materials'],
  others: ['补正的其他内容', 'Other defects that were mended'],
  form: ['在申请表上改正', 'Corrected in the form'],
  partly: ['先收这些，其余继续等', 'Take these, wait for the rest'],
  all: ['补正材料已收齐', 'All has come'],
  nothing: ['请勾选这次补正的内容', 'Tick what was brought'],
});

/** 待补正: what the applicant brings after the notice; all of it ends the waiting. */
export function CorrectionStation({ of, task, onDone }: StationProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { sending, failure, complete, state } = useDeed(of.number);
  const [entries, setEntries] = useState<Readonly<Record<string, MaterialEntry>>>({});
  const [mended, setMended] = useState<readonly string[]>([]);
  const [empty, setEmpty] = useState(false);
  const form = useRef<FormHandle>(null);
  const subjects = useSubjects(of);
  const open = of.correction?.open ?? [];
  const asked = of.materialList.filter(({ code }) => open.includes(code));
  const others = open.filter((subject) => asked.every(({ code }) => code !== subject));
  const nameFor = (subject: string): string =>
    subjects.find(({ value }) => value === subject)?.label ?? subject;
  const materials = Object.entries(entries).flatMap(([code, entry]) => materialIn(code, entry));
  const isAll = materials.length + mended.length === open.length;

  const take = async (): Promise<void> => {
    const nothing = materials.length + mended.length === 0 && open.length > 0;
    setEmpty(nothing);
    if (nothing) return;
    const fact = { type: 'supplyCorrection', materials, subjects: mended };
    if (!isAll) {
      if (await state(fact)) setEntries({});
      return;
    }
    let filled: object = {};
    if (mended.length > 0 && form.current) {
      const checked = await form.current.submit();
      if ('invalid' in checked) return;
      filled = { form: checked.values };
    }
    const outcome = task.station?.outcomes[0];
    // all has come by other ways already: only the station is left
    const facts = open.length === 0 ? {} : { facts: [fact] };
    const body = { outcome: outcome?.id, ...filled, ...facts };
    if (await complete(task.id, body)) onDone(outcome?.label ?? t.all);
  };
  useShortcuts({ 'Ctrl+Enter': () => void take() });
  return (
    <section className={styles['panel']} aria-labelledby="station">
      <h2 id="station">{task.station?.name ?? task.name}</h2>
      <Alert type="info" showIcon title={t.waiting(open.map(nameFor).join('、'))} />
      {asked.length > 0 && (
        <>
          <h3>{t.materials}</h3>
          <SupplyMaterials asked={asked} entries={entries} onChange={setEntries} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{t.others}</h3>
          <div className={styles['subjects']}>
            {others.map((subject) => (
              <label key={subject}>
                <input
                  type="checkbox"
                  checked={mended.includes(subject)}
                  onChange={(event) =>
                    setMended(
                      event.target.checked
                        ? [...mended, subject]
                        : mended.filter((each) => each !== subject),
                    )
                  }
                />
                {nameFor(subject)}
              </label>
            ))}
          </div>
          {mended.length > 0 && task.form && (
            <>
              <h3>{t.form}</h3>
              <FormView
                ref={form}
                form={task.form.schema}
                submission={task.form.data}
                problems={problemsOf(failure)}
              />
            </>
          )}
        </>
      )}
      {empty && <Alert role="alert" type="warning" showIcon title={t.nothing} />}
      {failure !== undefined && (
        <Alert role="alert" type="error" showIcon title={problemText(failure, language)} />
      )}
      <div className={styles['confirm']}>
        <Button type="primary" loading={sending} onClick={() => void take()} title="Ctrl+Enter">
          {isAll ? t.all : t.partly}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}

function problemsOf(failure: unknown) {
  const isForm = failure instanceof ApiProblem && failure.code === 'FORM_INVALID';
  return isForm ? failure.problems : undefined;
}

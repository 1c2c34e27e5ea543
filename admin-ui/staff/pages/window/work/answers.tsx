import { useQuery } from '@tanstack/react-query';
import type { FormJson, Json } from '../../../../../forms/index.js';
import { regionsOf } from '../../../../form/regions.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { organsQuery } from '../queries.js';
import { answersOf } from '../receive/answers.js';
import lines from '../receive/check-step.module.css';
import styles from './case-work.module.css';

const T = texts({
  title: ['申请表', 'Application form'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  row: [(n: number) => `第 ${n} 行`, (n: number) => `row ${n}`],
});

/** What was applied for, to be read beside the decision. */
export function Answers({ form, values }: { readonly form: FormJson; readonly values: Json }) {
  const t = useTexts(T);
  const organs = useQuery(organsQuery);
  const regions = regionsOf(organs.data?.items ?? []);
  const groups = answersOf(form, values, {
    yes: t.yes,
    no: t.no,
    row: t.row,
    region: (code) => regions.find((region) => region.code === code)?.name ?? code,
  });
  if (groups.length === 0) return null;
  return (
    <section className={styles['panel']} aria-labelledby="answers">
      <h2 id="answers">{t.title}</h2>
      <div className={lines['check']}>
        {groups.map(({ title, answers }) => (
          <div key={title ?? ''}>
            {title !== undefined && <h3>{title}</h3>}
            <dl className={lines['lines']}>
              {answers.map(({ path, label, text }) => (
                <div key={path} className={lines['line']}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { CaseShown } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { CaseStatus } from '../../../components/case-status.js';
import { documentTitle } from '../../../components/document-words.js';
import { idTypeName } from '../words.js';
import { documentUrl, documentsQuery, taskQuery } from '../queries.js';
import { Delivery } from './delivery.js';
import styles from './hand-out.module.css';

const T = texts({
  applicant: ['申请人', 'Applicant'],
  agent: ['代理人', 'Agent'],
  results: ['要交付的文书', 'What is handed out'],
  delivered: ['已送达', 'Handed out'],
  print: ['打印送达回证', 'Print the delivery record'],
  notYet: ['这件还不能出件', 'This cannot be handed out yet'],
  where: [
    '结果制发并交接到本窗口以后，才可以出件。',
    'The result must be issued and be here first.',
  ],
});

const RESULTS = new Set(['result', 'grant', 'refusal']);

/** The case that was found: what there is to hand out, and the delivery itself. */
export function HandOut({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const language = useLanguage();
  const documents = useQuery(documentsQuery(of.number));
  const listed = documents.data?.items ?? [];
  const record = listed.findLast(({ type }) => type === 'deliveryReceipt');
  return (
    <div className={styles['columns']}>
      <section className={styles['panel']}>
        <h2>{of.item.name}</h2>
        <dl className={styles['facts']}>
          <div>
            <dt>{t.applicant}</dt>
            <dd>
              {of.applicant.name}
              <small>
                {idTypeName(of.applicant.idType, language)} {of.applicant.idNumber}
              </small>
            </dd>
          </div>
          {of.agent && (
            <div>
              <dt>{t.agent}</dt>
              <dd>
                {of.agent.name}
                <small>{of.agent.mandate}</small>
              </dd>
            </div>
          )}
          <div>
            <dt>{of.number}</dt>
            <dd>
              <CaseStatus status={of.status} text={of.statusText} />
            </dd>
          </div>
        </dl>
        <h3>{t.results}</h3>
        <ul className={styles['results']}>
          {listed
            .filter(({ type }) => RESULTS.has(type))
            .map(({ id, type, title, number }) => (
              <li key={id}>
                <a href={documentUrl(of.number, id)} target="_blank" rel="noopener">
                  {documentTitle({ type, title }, language)}
                </a>
                <span>{number}</span>
              </li>
            ))}
        </ul>
      </section>
      {record ? (
        <section className={styles['panel']}>
          <Alert type="success" showIcon title={t.delivered} />
          <p className={styles['after']}>
            <a
              ref={(link) => link?.focus()}
              className={styles['print']}
              href={documentUrl(of.number, record.id)}
              target="_blank"
              rel="noopener"
            >
              {t.print}（{record.number}）
            </a>
          </p>
        </section>
      ) : (
        <Open of={of} />
      )}
    </div>
  );
}

/** Of the open stations here the one that delivers. */
function Open({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const [first] = of.tasks;
  const task = useQuery({ ...taskQuery(first?.id ?? ''), enabled: first !== undefined });
  const outcome = task.data?.station?.outcomes.find(({ effect }) => effect === 'deliver');
  if (first && task.isPending) return null;
  if (!first || !outcome) {
    return (
      <section className={styles['panel']}>
        <Alert type="warning" showIcon title={t.notYet} description={t.where} />
      </section>
    );
  }
  return <Delivery of={of} task={first.id} outcome={outcome.id} />;
}

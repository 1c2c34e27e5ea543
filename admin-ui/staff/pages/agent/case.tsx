import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { api } from '../../../api/client.js';
import { formatNear } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { CaseStatus } from '../../components/case-status.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';
import { CounterProvider, VILLAGE } from '../window/counter.js';
import { dueOf } from '../window/due.js';
import { HandOut } from '../window/hand-out/hand-out.js';
import { caseQuery, casePath, documentUrl, documentsQuery } from '../window/queries.js';
import { MATERIAL_STATES } from '../window/words.js';
import { SupplyDeferred } from '../window/work/supply-deferred.js';
import styles from './agent.module.css';
import { SupplyCorrection } from './supply-correction.js';

const T = texts({
  number: ['办件编号', 'Case number'],
  code: ['查询码', 'Query code'],
  keep: ['已申报。请把编号和查询码告诉村民。', 'Received. Tell the villager number and code.'],
  materials: ['材料', 'Materials'],
  documents: ['文书', 'Documents'],
  course: ['办理经过', 'What happened'],
  home: ['返回', 'Back'],
});

interface Entry {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Follow one case on the phone; what can be done about it comes first. */
export default function AgentCasePage() {
  const t = useTexts(T);
  const { number = '' } = useParams();
  const shown = useQuery(caseQuery(number));
  const documents = useQuery(documentsQuery(number));
  const told = useLocation().state as { readonly queryCode?: string } | null;
  const language = useLanguage();
  if (shown.isError) return <ErrorState error={shown.error} retry={() => void shown.refetch()} />;
  if (!shown.data) return <LoadingState rows={6} />;
  const of = shown.data;
  const isWaiting = of.status === 'awaitingHandOut' && of.tasks.length > 0;
  // once it is handed out, what is left of it is the record to be printed
  const collects = isWaiting || of.milestones['delivered'] !== undefined;
  return (
    <CounterProvider value={VILLAGE}>
      <div className={styles['page']}>
        <PageTitle
          title={of.item.name}
          about={
            <span className={styles['line']}>
              {of.applicant.name}
              <CaseStatus status={of.status} text={of.statusText} />
            </span>
          }
          actions={<Link to="/agent">{t.home}</Link>}
        />
        {told?.queryCode !== undefined && <Alert type="success" showIcon title={t.keep} />}
        <dl className={styles['numbers']}>
          <div>
            <dt>{t.number}</dt>
            <dd data-testid="number">{of.number}</dd>
          </div>
          {told?.queryCode !== undefined && (
            <div>
              <dt>{t.code}</dt>
              <dd data-testid="query-code">{told.queryCode}</dd>
            </div>
          )}
        </dl>
        {!of.ended && <Remaining dueAt={dueOf(of)} light={of.light} />}
        {collects && <HandOut of={of} />}
        <SupplyCorrection of={of} />
        <SupplyDeferred of={of} />
        <section className={styles['panel']}>
          <h2 className={styles['heading']}>{t.materials}</h2>
          <ul className={styles['rows']}>
            {of.materialList.map(({ code, name, is }) => (
              <li key={code}>
                <span>{name}</span>
                <span>{said(MATERIAL_STATES[is] ?? [is, is], language)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles['panel']}>
          <h2 className={styles['heading']}>{t.documents}</h2>
          <ul className={styles['rows']}>
            {documents.data?.items.map(({ id, title, number: of_ }) => (
              <li key={id}>
                <a href={documentUrl(number, id)} target="_blank" rel="noopener">
                  {title}
                </a>
                <span>{of_}</span>
              </li>
            ))}
          </ul>
        </section>
        <Course number={number} />
      </div>
    </CounterProvider>
  );
}

function Course({ number }: { readonly number: string }) {
  const t = useTexts(T);
  const language = useLanguage();
  const course = useQuery({
    queryKey: ['case', number, 'timeline'],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly Entry[] }>(`${casePath(number)}/timeline`, { signal }),
  });
  return (
    <section className={styles['panel']}>
      <h2 className={styles['heading']}>{t.course}</h2>
      <ol className={styles['course']}>
        {course.data?.items.toReversed().map(({ at, zh, en }, n) => (
          <li key={n}>
            <time>{formatNear(at, language)}</time>
            {said([zh, en], language)}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { type ReactNode, lazy } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseShown } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { CaseStatus } from '../../components/case-status.js';
import { ClockList } from '../../components/clock-list.js';
import { DueLight } from '../../components/due-light.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Part } from '../../components/part.js';
import { useWatchedCase } from '../../notifications/live.js';
import { hasRole, useMe } from '../../session.js';
import { CaseActions } from './case-actions.js';
import styles from './case.module.css';
import { DocumentList } from './document-list.js';
import { MaterialTable } from './material-table.js';
import { OpinionList } from './opinion-list.js';
import { Overview } from './overview.js';
import { PartiesTab } from './parties-tab.js';
import {
  caseQuery,
  documentsQuery,
  materialsQuery,
  opinionsQuery,
  partiesQuery,
  timelineQuery,
} from './queries.js';
import { TimelineList } from './timeline-list.js';
import { Reading } from './reading.js';

const T = texts({
  overview: ['概况', 'Overview'],
  form: ['表单', 'Forms'],
  materials: ['材料', 'Materials'],
  opinions: ['意见', 'Opinions'],
  timeline: ['办理经过', 'Timeline'],
  documents: ['文书', 'Documents'],
  diagram: ['流程图', 'Diagram'],
  clocks: ['时限', 'Limits'],
  parties: ['相关方', 'Parties'],
  noOpinion: ['各环节还没有意见。', 'Nobody has said anything yet.'],
  waits: [(name: string) => `办理：${name}`, (name: string) => `Open: ${name}`],
});

const TABS = [
  'overview',
  'form',
  'materials',
  'opinions',
  'timeline',
  'documents',
  'diagram',
  'clocks',
  'parties',
] as const;
type Tab = (typeof TABS)[number];

const FormTab = lazy(() => import('./form-tab.js'));
const DiagramTab = lazy(() => import('./diagram-tab.js'));

/** Everything about one case, each part read when somebody looks at it. */
export default function CasePage() {
  const { number = '' } = useParams();
  const shown = useQuery(caseQuery(number));
  useWatchedCase(shown.data && number);
  if (shown.isError && !shown.data) {
    return <ErrorState error={shown.error} retry={() => void shown.refetch()} />;
  }
  if (!shown.data) return <LoadingState />;
  return <OneCase shown={shown.data} />;
}

function OneCase({ shown }: { readonly shown: CaseShown }) {
  const t = useTexts(T);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'overview';
  const { number } = shown;
  const names = useQuery(partiesQuery(number)).data?.organNames ?? {};
  const works = hasRole(me, ['clerk', 'reviewer']);
  return (
    <>
      <PageTitle
        title={shown.item.name}
        about={<About shown={shown} />}
        actions={
          <>
            {works &&
              shown.tasks.map(({ id, name }) => (
                <Link key={id} className={styles['go']} to={`/tasks/${id}`}>
                  {t.waits(name)}
                </Link>
              ))}
            <CaseActions shown={shown} names={names} />
          </>
        }
      />
      <section className={styles['board']}>
        <Tabs
          activeKey={tab}
          onChange={(key) => setSearch(key === 'overview' ? {} : { tab: key }, { replace: true })}
          items={TABS.map((name) => ({ key: name, label: t[name] }))}
        />
        <div key={tab} className={styles['content']}>
          <Part>
            <Content tab={tab} shown={shown} names={names} />
          </Part>
        </div>
      </section>
    </>
  );
}

function About({ shown }: { readonly shown: CaseShown }) {
  const { status, statusText, light, ended, applicant, number } = shown;
  return (
    <span className={styles['about']}>
      <span className={styles['number']}>{number}</span>
      <span>{applicant.name}</span>
      <CaseStatus status={status} text={statusText} />
      {!ended && <DueLight light={light} />}
    </span>
  );
}

interface ContentProps {
  readonly tab: Tab;
  readonly shown: CaseShown;
  readonly names: Readonly<Record<string, string>>;
}

function Content({ tab, shown, names }: ContentProps): ReactNode {
  const t = useTexts(T);
  const { number } = shown;
  switch (tab) {
    case 'overview':
      return <Overview shown={shown} names={names} />;
    case 'form':
      return <FormTab number={number} />;
    case 'materials':
      return (
        <Reading query={materialsQuery(number)}>
          {({ items }) => <MaterialTable number={number} materials={items} />}
        </Reading>
      );
    case 'opinions':
      return (
        <Reading query={opinionsQuery(number)}>
          {({ items }) => <OpinionList opinions={items} empty={t.noOpinion} />}
        </Reading>
      );
    case 'timeline':
      return (
        <Reading query={timelineQuery(number)}>
          {({ items }) => <TimelineList entries={items} />}
        </Reading>
      );
    case 'documents':
      return (
        <Reading query={documentsQuery(number)}>
          {({ items }) => <DocumentList number={number} documents={items} />}
        </Reading>
      );
    case 'diagram':
      return <DiagramTab number={number} />;
    case 'clocks':
      return <ClockList clocks={shown.clocks} names={names} />;
    case 'parties':
      return <PartiesTab shown={shown} />;
  }
}

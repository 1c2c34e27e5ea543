import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../api/client.js';
import type { CaseListed, Page } from '../../../api/types.js';
import { formatDay } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { CaseStatus } from '../../components/case-status.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';
import { useMe } from '../../session.js';
import { Choice } from '../window/field.js';
import styles from './agent.module.css';
import { Drafts } from './drafts.js';
import { type Shelf, queryOf } from './shelves.js';

const T = texts({
  title: ['代办', 'Village agent'],
  start: ['替村民申请', 'Apply for a villager'],
  shelf: ['本村的办件', 'Cases of this village'],
  open: ['在办', 'Open'],
  collect: ['待领取', 'To collect'],
  done: ['已办结', 'Closed'],
  empty: ['没有这样的办件', 'No such cases'],
  emptyHint: ['只显示在本村代办点申报的办件。', 'Only cases that came in at this village.'],
  more: ['再看一些', 'More'],
});

const PAGE = 20;

/** 代办员's page for the phone: apply for a villager, follow the village's cases, hand out. */
export default function AgentPage() {
  const t = useTexts(T);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const shelf = (search.get('shelf') ?? 'open') as Shelf;
  const query = { ...queryOf(shelf), limit };
  const cases = useQuery({
    queryKey: ['cases', query],
    queryFn: ({ signal }) => api.get<Page<CaseListed>>('/cases', { query, signal }),
    placeholderData: (before) => before,
  });
  const village = me.posts.find(({ post }) => post === 'villageAgent')?.organName ?? '';
  const items = cases.data?.items ?? [];
  return (
    <div className={styles['page']}>
      <PageTitle title={t.title} about={village} />
      <Link to="/agent/apply" className={styles['start']}>
        <PlusOutlined aria-hidden /> {t.start}
      </Link>
      <Drafts />
      <Choice<Shelf>
        legend={t.shelf}
        name="shelf"
        value={shelf}
        options={[
          { value: 'open', label: t.open },
          { value: 'collect', label: t.collect },
          { value: 'done', label: t.done },
        ]}
        onChange={(value) => setSearch({ shelf: value }, { replace: true })}
      />
      {cases.isError && <ErrorState error={cases.error} retry={() => void cases.refetch()} />}
      {cases.isPending && <LoadingState rows={5} />}
      {cases.data && items.length === 0 && <EmptyState title={t.empty} hint={t.emptyHint} />}
      <ul className={styles['cards']}>
        {items.map(({ number, itemName, applicant, status, statusText, receivedAt, dueAt }) => (
          <li key={number}>
            <Link to={`/agent/cases/${number}`} className={styles['card']}>
              <strong>{itemName}</strong>
              <span className={styles['line']}>
                {applicant}
                <CaseStatus status={status} text={statusText} />
              </span>
              <span className={styles['line']}>
                {formatDay(receivedAt)}
                {dueAt !== undefined && shelf !== 'done' && <Remaining dueAt={dueAt} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {(cases.data?.total ?? 0) > items.length && (
        <button type="button" className="yc-plain" onClick={() => setLimit(limit + PAGE)}>
          {t.more}
        </button>
      )}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseListed } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { type CaseFilter, SORTS, filterBody, readCases, writeCases } from './case-filters.js';
import { CaseFilterBar } from './case-filter-bar.js';
import { CaseTable } from './case-table.js';
import { ExportButton } from './export-button.js';
import { casesQuery } from './queries.js';
import styles from './supervision.module.css';
import { UrgeDialog } from './urge-dialog.js';

const T = texts({
  title: ['办件清单', 'Cases'],
  about: ['与总览的数字同一口径；筛选写在地址里，可以收藏', 'Counted as in the overview'],
  overview: ['返回总览', 'Overview'],
  sort: ['排序', 'Order'],
  standard: ['默认排序', 'Usual order'],
  receivedAt: ['最近收件在前', 'Newest received first'],
  decidedAt: ['最近决定在前', 'Newest decided first'],
  dueAt: ['先到期在前', 'Soonest due first'],
  empty: ['没有符合条件的办件', 'No case matches'],
  hint: ['放宽筛选条件再看。', 'Widen the filter.'],
  clear: ['清除筛选', 'Clear the filter'],
});

interface Asked {
  readonly deed: 'urge' | 'supervise';
  readonly row: CaseListed;
}

/** The cases that a number of the overview counts, and any others that the filter finds. */
export default function CasesPage() {
  const t = useTexts(T);
  const [search, setSearch] = useSearchParams();
  const place = readCases(search);
  const cases = useQuery(casesQuery(place));
  const [asked, setAsked] = useState<Asked>();
  const filter = (next: CaseFilter): void =>
    setSearch(writeCases({ ...place, filter: next, page: 1 }));
  const clear = <Button onClick={() => filter({})}>{t.clear}</Button>;
  return (
    <>
      <PageTitle
        title={t.title}
        about={t.about}
        actions={
          <>
            <LinkButton to="/supervision">{t.overview}</LinkButton>
            <ExportButton request={{ list: 'cases', cases: filterBody(place.filter) }} />
          </>
        }
      />
      <section className={styles['board']}>
        <CaseFilterBar filter={place.filter} onChange={filter}>
          <Select
            className={styles['right'] ?? ''}
            aria-label={t.sort}
            popupMatchSelectWidth={false}
            value={place.sort ?? ''}
            options={[
              { value: '', label: t.standard },
              ...SORTS.map((sort) => ({ value: sort, label: t[sort] })),
            ]}
            onChange={(sort) =>
              setSearch(writeCases({ ...place, page: 1, sort: SORTS.find((one) => one === sort) }))
            }
          />
        </CaseFilterBar>
        {cases.isError && !cases.data ? (
          <ErrorState error={cases.error} retry={() => void cases.refetch()} />
        ) : (
          <CaseTable
            page={cases.data}
            loading={cases.isPending || cases.isPlaceholderData}
            at={place.page}
            empty={<EmptyState title={t.empty} hint={t.hint} action={clear} />}
            onPage={(page) => setSearch(writeCases({ ...place, page }))}
            onAsk={(deed, row) => setAsked({ deed, row })}
          />
        )}
      </section>
      {asked && (
        <UrgeDialog
          deed={asked.deed}
          number={asked.row.number}
          holder={asked.row.holder}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { QueuedTask } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { PageTitle } from '../../components/page-title.js';
import { BulkBar } from './bulk-bar.js';
import { CopiedTable } from './copied-table.js';
import { FilterBar } from './filter-bar.js';
import {
  QUEUES,
  type QueueFilter,
  type QueuePlace,
  type QueueTab,
  countText,
  readPlace,
  writePlace,
} from './filters.js';
import { type Counts, countsQuery } from './queries.js';
import { QueueTable } from './queue-table.js';
import styles from './queue.module.css';

const T = texts({
  title: ['待办', 'Queue'],
  about: ['按届满时间排列，先到期的在前', 'What is due first stands first'],
  group: ['本组待签收', 'My group'],
  mine: ['我的待办', 'Mine'],
  done: ['我已办', 'Done by me'],
  copied: ['抄送', 'Copied'],
  unread: [(n: string) => `未读 ${n}`, (n: string) => `${n} unread`],
});

/** A department's work: what is free, what I have, what I did, what was copied to us. */
export default function QueuePage() {
  const t = useTexts(T);
  const [search, setSearch] = useSearchParams();
  const place = readPlace(search);
  const [chosen, setChosen] = useState<readonly QueuedTask[]>([]);
  const counts = useQuery(countsQuery);
  const go = useCallback(
    (to: QueuePlace) => {
      setChosen([]);
      setSearch(writePlace(to));
    },
    [setSearch],
  );
  const filter = (to: QueueFilter): void => go({ ...place, page: 1, filter: to });
  return (
    <>
      <PageTitle title={t.title} about={t.about} />
      <section className={styles['board']}>
        <Tabs
          activeKey={place.queue}
          onChange={(key) => go({ queue: key as QueueTab, page: 1, filter: place.filter })}
          items={QUEUES.map((queue) => ({
            key: queue,
            label: <TabLabel text={t[queue]} count={countOf(counts.data, queue)} />,
          }))}
        />
        {place.queue === 'copied' ? (
          <CopiedTable />
        ) : (
          <>
            <FilterBar place={place} onFilter={filter} />
            <QueueTable
              place={place}
              chosen={chosen}
              onChoose={setChosen}
              onPage={(page) => go({ ...place, page })}
              onFilter={filter}
            />
            {chosen.length > 0 && <BulkBar chosen={chosen} onDone={() => setChosen([])} />}
          </>
        )}
      </section>
    </>
  );
}

function TabLabel({ text, count }: { readonly text: string; readonly count: string | undefined }) {
  return (
    <span className={styles['tab']}>
      {text}
      {count !== undefined && <span className={styles['count']}>{count}</span>}
    </span>
  );
}

/** What is done is not counted: nobody has to do anything about it. */
function countOf(counts: Counts | undefined, queue: QueueTab): string | undefined {
  if (!counts || queue === 'done') return undefined;
  if (queue === 'copied') return counts.copied > 0 ? countText(counts.copied) : undefined;
  return countText(counts[queue]);
}

import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { TimelineEntry } from '../../../api/types.js';
import { formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import styles from './case.module.css';

const T = texts({
  newest: ['最近的在前', 'Newest first'],
  oldest: ['最早的在前', 'Oldest first'],
  main: ['要点', 'Main'],
  all: ['全部', 'All'],
  order: ['顺序', 'Order'],
  depth: ['详略', 'Detail'],
  more: [(n: number) => `再显示 ${n} 条`, (n: number) => `Show ${n} more`],
  system: ['系统', 'System'],
  empty: ['还没有记录', 'Nothing yet'],
});

const STEP = 100;
/** Bookkeeping of clocks and stations: told under “all”. */
const DETAIL = new Set([
  'stationEntered',
  'stationLeft',
  'clockStarted',
  'clockStopped',
  'clockRecomputed',
  'milestoneReached',
  'formFilled',
]);

/** The story of the case, a hundred entries at a time: hundreds of them stay quick. */
export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useTexts(T);
  const language = useLanguage();
  const [order, setOrder] = useState<'newest' | 'oldest'>('newest');
  const [depth, setDepth] = useState<'main' | 'all'>('main');
  const [most, setMost] = useState(STEP);
  const wanted = useMemo(() => {
    const kept = depth === 'all' ? [...entries] : entries.filter(({ type }) => !DETAIL.has(type));
    return order === 'newest' ? kept.reverse() : kept;
  }, [entries, order, depth]);
  if (entries.length === 0) return <EmptyState title={t.empty} />;
  const rest = wanted.length - most;
  return (
    <>
      <div className={styles['tools']}>
        <Segmented
          aria-label={t.depth}
          value={depth}
          onChange={setDepth}
          options={[
            { value: 'main', label: t.main },
            { value: 'all', label: t.all },
          ]}
        />
        <Segmented
          aria-label={t.order}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'newest', label: t.newest },
            { value: 'oldest', label: t.oldest },
          ]}
        />
      </div>
      <ol className={styles['timeline']}>
        {wanted.slice(0, most).map((entry, at) => (
          // facts of one moment may be alike
          <li key={`${entry.at} ${entry.type} ${at}`}>
            <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            <span className={styles['sentence']}>{language === 'zh' ? entry.zh : entry.en}</span>
            <span className={styles['soft']}>
              {[entry.organName, entry.byName ?? t.system].filter(Boolean).join(' ')}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button onClick={() => setMost(most + STEP)}>{t.more(Math.min(rest, STEP))}</Button>
      )}
    </>
  );
}

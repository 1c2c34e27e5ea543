import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import type { Page } from '../../../api/types.js';
import { formatNear } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import styles from './agent.module.css';

const T = texts({ title: ['没填完的', 'Not finished yet'] });

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly item?: string;
  readonly savedAt: number;
}

/** What was begun on the way, where there was no network or no time. */
export function Drafts() {
  const t = useTexts(T);
  const language = useLanguage();
  const drafts = useQuery({
    queryKey: ['drafts'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<Page<Draft>>('/drafts', { signal }),
  });
  const own = drafts.data?.items.filter(({ item }) => item !== undefined) ?? [];
  if (own.length === 0) return null;
  return (
    <section>
      <h2 className={styles['heading']}>{t.title}</h2>
      <ul className={styles['cards']}>
        {own.slice(0, 5).map(({ id, title, item = '', savedAt }) => (
          <li key={id}>
            <Link
              to={`/agent/receive/${encodeURIComponent(item)}?draft=${id}`}
              className={styles['card']}
            >
              <strong>{title}</strong>
              <span className={styles['line']}>{formatNear(savedAt, language)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

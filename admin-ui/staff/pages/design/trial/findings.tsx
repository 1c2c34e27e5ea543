import { FileTextOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Card, Tabs } from 'antd';
import { apiPath } from '../../../../api/client.js';
import { formatInstant } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { ClockList } from '../../../components/clock-list.js';
import { EmptyState } from '../../../components/empty-state.js';
import { DOCUMENT_TYPES } from '../../../components/document-words.js';
import { organsQuery } from '../queries.js';
import type { Trial } from './model.js';
import styles from './trial-tab.module.css';

const T = texts({
  clocks: ['时限', 'Clocks'],
  documents: [(n: number) => `文书（${n}）`, (n: number) => `Documents (${n})`],
  timeline: ['经过', 'Timeline'],
  none: ['收件后才有', 'Once a case is received'],
  noDocuments: ['还没有文书', 'No documents yet'],
});

/** What the trial has made so far: clocks with their sentences, documents, what happened. */
export function Findings({ trial }: { readonly trial: Trial }) {
  const t = useTexts(T);
  const { case: of } = trial;
  const names = useOrganNames();
  const documents = of?.documents ?? [];
  return (
    <Card size="small" className={styles['findings'] ?? ''}>
      {of === undefined ? (
        <EmptyState title={`${t.clocks}、${t.documents(0)}、${t.timeline}`} hint={t.none} />
      ) : (
        <Tabs
          size="small"
          items={[
            {
              key: 'clocks',
              label: t.clocks,
              children: <ClockList clocks={of.clocks} names={names} />,
            },
            {
              key: 'documents',
              label: t.documents(documents.length),
              children: <Documents trial={trial} />,
            },
            { key: 'timeline', label: t.timeline, children: <Timeline trial={trial} /> },
          ]}
        />
      )}
    </Card>
  );
}

// ---------------------------------------------------------------------------------------------

/** Of organs by id, for the clocks' holders. */
function useOrganNames(): Readonly<Record<string, string>> {
  const { data } = useQuery(organsQuery);
  return Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name]));
}

function Documents({ trial: { id: trial, case: of } }: { readonly trial: Trial }) {
  const t = useTexts(T);
  const language = useLanguage();
  const documents = of?.documents ?? [];
  const named = (type: string): string => {
    const name = DOCUMENT_TYPES[type];
    return name ? said(name, language) : type;
  };
  if (documents.length === 0) return <EmptyState title={t.noDocuments} />;
  return (
    <ul className={styles['documents']}>
      {documents.map(({ id, type, number }) => (
        <li key={id}>
          <a
            href={apiPath(`/design/trials/${trial}/documents/${encodeURIComponent(id)}`)}
            target="_blank"
            rel="noreferrer"
          >
            <FileTextOutlined aria-hidden /> {named(type)}
          </a>{' '}
          <span className={styles['soft']}>{number}</span>
        </li>
      ))}
    </ul>
  );
}

function Timeline({ trial: { timeline } }: { readonly trial: Trial }) {
  const language = useLanguage();
  return (
    <ol className={styles['timeline']} tabIndex={0}>
      {timeline.map(({ at, zh, en }, n) => (
        // several things happen at one instant
        <li key={`${n} ${at}`}>
          <time dateTime={at}>{formatInstant(at)}</time>
          <span>{language === 'zh' ? zh : en}</span>
        </li>
      ))}
    </ol>
  );
}

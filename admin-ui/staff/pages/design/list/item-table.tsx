import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDay, formatInstant } from '../../../../i18n/format.js';
import { type Language, useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { Term } from '../item/term.js';
import type { DesignItem } from '../queries.js';
import { BLOCKS, CASE_TYPES, CATALOG_PARTS, STATES, wordFor } from '../words.js';
import { PAGE_SIZE } from './filters.js';
import { ItemActions } from './item-actions.js';
import styles from './list.module.css';
import { ReadinessCell } from './readiness-cell.js';
import { VersionRows } from './version-rows.js';

const T = texts({
  name: ['事项', 'Item'],
  block: ['区块', 'Block'],
  part: ['清单类别', 'Catalogue part'],
  kind: ['办件类型', 'Case type'],
  joint: ['联办', 'Joint'],
  state: ['状态', 'State'],
  hasDraft: ['有草稿', 'draft'],
  version: ['版本', 'Version'],
  nth: [(n: number) => `第 ${n} 版`, (n: number) => `v${n}`],
  running: ['在办', 'Running'],
  readiness: ['五到位', 'Readiness'],
  actions: ['操作', 'Actions'],
  total: [(n: number) => `共 ${n} 项`, (n: number) => `${n} items`],
  saved: [
    (at: string, by: string) => `${by} ${at} 保存`,
    (at: string, by: string) => `saved by ${by}, ${at}`,
  ],
  expand: [(name: string) => `各版本在办件：${name}`, (name: string) => `Versions of ${name}`],
});

export interface ItemTableProps {
  readonly items: readonly DesignItem[];
  readonly total: number;
  readonly loading: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onReadiness: (item: DesignItem) => void;
  readonly onRetire: (item: DesignItem) => void;
  readonly empty: ReactNode;
}

export function ItemTable(props: ItemTableProps) {
  const t = useTexts(T);
  const { items, total, loading, page, onPage } = props;
  return (
    <Table<DesignItem>
      rowKey="key"
      size="middle"
      loading={loading}
      dataSource={[...items]}
      locale={{ emptyText: loading ? ' ' : props.empty }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        hideOnSinglePage: true,
        showSizeChanger: false,
        showTotal: t.total,
        onChange: onPage,
      }}
      expandable={{
        rowExpandable: ({ version }) => version !== undefined,
        expandedRowRender: (item) => <VersionRows item={item} />,
        expandIcon: ({ expanded, expandable, record, onExpand }) =>
          expandable && (
            <button
              type="button"
              className={`ant-table-row-expand-icon ant-table-row-expand-icon-${
                expanded ? 'expanded' : 'collapsed'
              }`}
              aria-label={t.expand(record.name)}
              aria-expanded={expanded}
              onClick={(event) => onExpand(record, event)}
            />
          ),
      }}
      columns={useColumns(props)}
    />
  );
}

// ---------------------------------------------------------------------------------------------

function useColumns({ onReadiness, onRetire }: ItemTableProps) {
  const t = useTexts(T);
  const language = useLanguage();
  return [
    {
      title: t.name,
      render: (_: unknown, item: DesignItem) => <Name item={item} language={language} />,
    },
    {
      title: t.block,
      width: 100,
      render: (_: unknown, { block }: DesignItem) => wordFor(BLOCKS, block, language),
    },
    {
      title: t.part,
      width: 150,
      render: (_: unknown, item: DesignItem) => (
        <>
          {wordFor(CATALOG_PARTS, item.catalogPart, language)}
          <div className={styles['code']}>
            {item.caseType !== undefined && wordFor(CASE_TYPES, String(item.caseType), language)}
            {item.joint === true && ` · ${t.joint}`}
          </div>
        </>
      ),
    },
    { title: t.state, width: 150, render: (_: unknown, item: DesignItem) => <State item={item} /> },
    {
      title: t.version,
      width: 110,
      render: (_: unknown, { version, publishedAt }: DesignItem) =>
        version !== undefined && (
          <>
            {t.nth(version)}
            <div className={styles['dated']}>{formatDay(publishedAt ?? '')}</div>
          </>
        ),
    },
    {
      title: t.running,
      width: 70,
      align: 'end' as const,
      render: (_: unknown, { running, state }: DesignItem) => (state === 'draft' ? '' : running),
    },
    {
      title: (
        <>
          {t.readiness}
          <Term of="readiness" word={t.readiness} />
        </>
      ),
      width: 130,
      render: (_: unknown, item: DesignItem) => (
        <ReadinessCell item={item} onOpen={() => onReadiness(item)} />
      ),
    },
    {
      title: t.actions,
      width: 170,
      render: (_: unknown, item: DesignItem) => (
        <ItemActions item={item} onRetire={() => onRetire(item)} />
      ),
    },
  ];
}

function Name({ item, language }: { readonly item: DesignItem; readonly language: Language }) {
  const { key, name, code, draft, version } = item;
  const to = draft ? `/design/drafts/${key}` : `/design/items/${key}/versions`;
  const isReachable = draft !== undefined || version !== undefined;
  return (
    <>
      <span className={styles['name']}>{isReachable ? <Link to={to}>{name}</Link> : name}</span>
      <div className={styles['code']} lang={language === 'zh' ? 'en' : undefined}>
        {code} · <code>{key}</code>
      </div>
    </>
  );
}

const TONES = { draft: 'warning', published: 'success', retired: 'default' } as const;

function State({ item: { state, draft } }: { readonly item: DesignItem }) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <>
      <Tag color={TONES[state]}>{wordFor(STATES, state, language)}</Tag>
      {draft && state !== 'draft' && <Tag color="warning">{t.hasDraft}</Tag>}
      {draft && (
        <div className={styles['dated']}>
          {t.saved(formatInstant(draft.savedAt).slice(5), draft.savedBy.name)}
        </div>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { type DesignItem, itemQuery } from '../queries.js';
import styles from './list.module.css';

const T = texts({
  version: ['版本', 'Version'],
  nth: [(n: number) => `第 ${n} 版`, (n: number) => `v${n}`],
  current: ['现行', 'current'],
  rollback: [(n: number) => `回退到第 ${n} 版`, (n: number) => `back to v${n}`],
  at: ['发布时间', 'Published'],
  by: ['发布人', 'By'],
  note: ['变更说明', 'Change note'],
  running: ['在办', 'Running'],
  all: ['版本对比与回退', 'Compare and roll back'],
  retired: [
    (at: string, by: string, why: string) => `${by} ${at} 停用：${why}`,
    (at: string, by: string, why: string) => `Retired by ${by}, ${at}: ${why}`,
  ],
});

/** Who published what and why, and how many cases still run on each version. */
export function VersionRows({ item: { key } }: { readonly item: DesignItem }) {
  const t = useTexts(T);
  const { data, error, refetch, isPending } = useQuery(itemQuery(key));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  const { retired } = data ?? {};
  return (
    <div className={styles['versions']}>
      {retired && <p>{t.retired(formatInstant(retired.at), retired.by.name, retired.reason)}</p>}
      <Table
        size="small"
        rowKey="version"
        loading={isPending}
        pagination={false}
        dataSource={data?.versions ?? []}
        columns={[
          {
            title: t.version,
            width: 150,
            render: (_, { version, current }) => (
              <>
                {t.nth(version)} {current && <Tag color="success">{t.current}</Tag>}
              </>
            ),
          },
          { title: t.at, width: 150, render: (_, { publishedAt }) => formatInstant(publishedAt) },
          { title: t.by, width: 120, render: (_, { publishedBy }) => publishedBy?.name },
          {
            title: t.note,
            render: (_, { note, rollbackOf }) => (
              <>
                {rollbackOf !== undefined && <Tag>{t.rollback(rollbackOf)}</Tag>}
                {note}
              </>
            ),
          },
          { title: t.running, width: 80, align: 'end', dataIndex: 'running' },
        ]}
      />
      <p>
        <Link to={`/design/items/${key}/versions`}>{t.all}</Link>
      </p>
    </div>
  );
}

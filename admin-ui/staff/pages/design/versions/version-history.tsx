import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { apiPath } from '../../../../api/client.js';
import { formatInstant } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import type { ItemVersion } from '../workbench/model.js';
import { CompareDialog } from './compare-dialog.js';
import { itemVersionsQuery } from './queries.js';
import { RollbackDialog } from './rollback-dialog.js';

const T = texts({
  version: ['版本', 'Version'],
  named: [(n: number) => `第 ${n} 版`, (n: number) => `Version ${n}`],
  current: ['现行', 'current'],
  when: ['发布时间', 'Published'],
  who: ['发布人', 'By'],
  why: ['变更说明', 'Change note'],
  rolledBack: [(n: number) => `回退到第 ${n} 版：`, (n: number) => `Back to version ${n}: `],
  running: ['在办件', 'Running cases'],
  acts: ['操作', 'Actions'],
  compare: ['与现行版本比较', 'Compare with the current one'],
  export: ['导出', 'Export'],
  rollback: ['回退到此版本', 'Back to this version'],
  system: ['系统预置', 'Shipped'],
  none: ['还没有发布过', 'Not published yet'],
  noneHint: ['发布后，每个版本的时间、人员和原因都记在这里。', 'Each version is recorded here.'],
});

/** Who published what, when and why; cases that still go by it; the way back. */
export function VersionHistory({ itemKey }: { readonly itemKey: string }) {
  const t = useTexts(T);
  const { data, error, isPending, refetch } = useQuery(itemVersionsQuery(itemKey));
  const [compared, setCompared] = useState<number>();
  const [back, setBack] = useState<number>();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  const current = data?.versions.find((version) => version.current)?.version;
  return (
    <>
      <Table<ItemVersion>
        size="small"
        rowKey="version"
        loading={isPending}
        pagination={false}
        dataSource={[...(data?.versions ?? [])]}
        locale={{ emptyText: <EmptyState title={t.none} hint={t.noneHint} /> }}
        columns={[
          {
            title: t.version,
            width: 120,
            render: (_, { version, current: isCurrent }) => (
              <Space>
                {t.named(version)}
                {isCurrent && <Tag color="success">{t.current}</Tag>}
              </Space>
            ),
          },
          { title: t.when, width: 140, render: (_, it) => formatInstant(it.publishedAt) },
          { title: t.who, width: 110, render: (_, it) => it.publishedBy?.name ?? t.system },
          {
            title: t.why,
            render: (_, { note = '—', rollbackOf }) => (
              <>
                {rollbackOf !== undefined && t.rolledBack(rollbackOf)}
                {note}
              </>
            ),
          },
          { title: t.running, dataIndex: 'running', width: 90, align: 'right' },
          {
            title: t.acts,
            width: 330,
            render: (_, { version }) => (
              <Space size={4}>
                <Button
                  type="link"
                  size="small"
                  disabled={version === current}
                  onClick={() => setCompared(version)}
                >
                  {t.compare}
                </Button>
                <Button
                  type="link"
                  size="small"
                  disabled={version === current}
                  onClick={() => setBack(version)}
                >
                  {t.rollback}
                </Button>
                <Button
                  type="link"
                  size="small"
                  href={apiPath(`/design/items/${itemKey}/versions/${version}/export`)}
                  download
                >
                  {t.export}
                </Button>
              </Space>
            ),
          },
        ]}
      />
      {compared !== undefined && current !== undefined && (
        <CompareDialog
          itemKey={itemKey}
          before={compared}
          after={current}
          onClose={() => setCompared(undefined)}
        />
      )}
      {back !== undefined && (
        <RollbackDialog itemKey={itemKey} version={back} onClose={() => setBack(undefined)} />
      )}
    </>
  );
}

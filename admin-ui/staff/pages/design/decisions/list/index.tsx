import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatInstant } from '../../../../../i18n/format.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { ErrorState } from '../../../../components/error-state.js';
import { PageTitle } from '../../../../components/page-title.js';
import { type Decision, decisionsQuery } from '../queries.js';
import { NewDialog } from './new-dialog.js';
import { useDmnImport } from './use-dmn-import.js';

const T = texts({
  title: ['决策表', 'Decision tables'],
  about: [
    '按条件得出结果的表格：收费标准、由谁审批、补助多少。流程图里的“决策表”步骤按标识用它。',
    'Tables that answer by conditions: fees, who decides, how much. A diagram names one by its key.',
  ],
  items: ['事项列表', 'Items'],
  create: ['新建决策表', 'New table'],
  import: ['导入 DMN', 'Import DMN'],
  name: ['名称', 'Name'],
  key: ['标识', 'Key'],
  version: ['版本', 'Version'],
  nth: [(n: number) => `第 ${n} 版`, (n: number) => `v${n}`],
  published: ['发布时间', 'Published'],
  empty: ['还没有决策表', 'There is no table yet'],
  emptyHint: ['新建一张，填好条件和结果就能试算', 'Make one and try it with values'],
});

/** `/design/decisions`: every decision in its newest version. */
export default function DecisionListPage() {
  const t = useTexts(T);
  const { data, error, isPending, refetch } = useQuery(decisionsQuery);
  const [creating, setCreating] = useState(false);
  const items = data?.items ?? [];
  const importing = useDmnImport(items);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t.create}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t.title}
        about={
          <>
            <Link to="/design">{t.items}</Link> · {t.about}
          </>
        }
        actions={
          <Space>
            <Button
              icon={<ImportOutlined />}
              loading={importing.pending}
              onClick={() => void importing.choose()}
            >
              {t.import}
            </Button>
            {create}
          </Space>
        }
      />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Table<Decision>
          rowKey="id"
          size="middle"
          loading={isPending}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          dataSource={[...items]}
          locale={{
            emptyText: isPending ? (
              ' '
            ) : (
              <EmptyState title={t.empty} hint={t.emptyHint} action={create} />
            ),
          }}
          columns={[
            {
              title: t.name,
              render: (_, { key, name = key }) => (
                <Link to={`/design/decisions/${encodeURIComponent(key)}`}>{name}</Link>
              ),
            },
            { title: t.key, dataIndex: 'key' },
            { title: t.version, render: (_, { version }) => t.nth(version) },
            { title: t.published, render: (_, { deployedAt }) => formatInstant(deployedAt) },
          ]}
        />
      )}
      {creating && (
        <NewDialog taken={items.map(({ key }) => key)} onClose={() => setCreating(false)} />
      )}
    </>
  );
}

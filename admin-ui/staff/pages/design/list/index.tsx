import { ImportOutlined, PlusOutlined, TableOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { LinkButton } from '../../../components/link-button.js';
import { PageTitle } from '../../../components/page-title.js';
import { type DesignItem, itemsQuery } from '../queries.js';
import { FilterBar } from './filter-bar.js';
import { type Filters, isNarrowed, listQuery, readFilters, writeFilters } from './filters.js';
import { ItemTable } from './item-table.js';
import { ReadinessDrawer } from './readiness-drawer.js';
import { RetireDialog } from './retire-dialog.js';
import { useImport } from './use-import.js';

const T = texts({
  title: ['设计', 'Design'],
  about: [
    '事项目录：做草稿、检查、发布；在办件按受理时的版本办完。',
    'The catalogue: draft, check, publish. Open cases end on the version they began with.',
  ],
  create: ['新建事项', 'New item'],
  import: ['导入', 'Import'],
  decisions: ['决策表', 'Decision tables'],
  empty: ['还没有事项', 'There is no item yet'],
  emptyHint: ['从模板新建一个，几分钟就能跑起来', 'Begin one from a template'],
  nothing: ['没有符合条件的事项', 'No item fits'],
  nothingHint: ['换个词，或者清除筛选条件', 'Try another word or clear the filters'],
});

/** `/design`: every item that is published, retired or in the making. */
export default function DesignListPage() {
  const t = useTexts(T);
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const items = useQuery({
    ...itemsQuery(listQuery(filters)),
    placeholderData: keepPreviousData,
  });
  const [readiness, setReadiness] = useState<DesignItem>();
  const [retiring, setRetiring] = useState<DesignItem>();
  const navigate = useNavigate();
  const importing = useImport((key) => void navigate(`/design/drafts/${key}`));
  const show = (next: Filters) => setSearch(writeFilters(next), { replace: true });
  const create = (
    <Link to="/design/new">
      <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
        {t.create}
      </Button>
    </Link>
  );
  return (
    <>
      <PageTitle
        title={t.title}
        about={t.about}
        actions={
          <Space>
            <LinkButton to="/design/decisions" icon={<TableOutlined />}>
              {t.decisions}
            </LinkButton>
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
      <FilterBar filters={filters} onChange={show} />
      {items.isError ? (
        <ErrorState error={items.error} retry={() => void items.refetch()} />
      ) : (
        <ItemTable
          items={items.data?.items ?? []}
          total={items.data?.total ?? 0}
          loading={items.isPending || items.isPlaceholderData}
          page={filters.page}
          onPage={(page) => show({ ...filters, page })}
          onReadiness={setReadiness}
          onRetire={setRetiring}
          empty={
            isNarrowed(filters) ? (
              <EmptyState title={t.nothing} hint={t.nothingHint} />
            ) : (
              <EmptyState title={t.empty} hint={t.emptyHint} action={create} />
            )
          }
        />
      )}
      {readiness && <ReadinessDrawer item={readiness} onClose={() => setReadiness(undefined)} />}
      {retiring && <RetireDialog item={retiring} onClose={() => setRetiring(undefined)} />}
    </>
  );
}

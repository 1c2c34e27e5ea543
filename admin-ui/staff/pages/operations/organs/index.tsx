import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { type Organ, organsQuery } from '../../../components/organs.js';
import { Frame } from '../frame.js';
import styles from '../operations.module.css';
import { KIND_TEXTS } from './kinds.js';
import { OrganDrawer } from './organ-drawer.js';
import { type OrganRow, foundOrgans, organTree } from './tree.js';

const T = texts({
  about: [
    '县级政府、部门、乡镇、派驻站所和村',
    'Government, departments, townships, units, villages',
  ],
  create: ['新建机构', 'New organ'],
  find: ['名称、简称、标识', 'Name or id'],

  name: ['机构', 'Organ'],
  kind: ['类别', 'Kind'],
  division: ['区划代码', 'Division'],
  phone: ['电话 / 地址', 'Phone / address'],
  seal: ['印章', 'Seal'],
  actions: ['操作', 'Actions'],
  edit: ['编辑', 'Edit'],
  editOf: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  count: [
    (name: string, n: number) => `${name}（${n}）`,
    (name: string, n: number) => `${name} (${n})`,
  ],
  none: ['没有符合条件的机构', 'No organ matches'],
  hint: ['换个词再找，或新建机构。', 'Try other words, or make a new one.'],
});

/** The county's organs, by kind and by what is below what. */
export default function OrgansPage() {
  const t = useTexts(T);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const organs = useQuery(organsQuery);
  const [edited, setEdited] = useState<{ readonly organ?: Organ }>();
  const words = search.get('q') ?? '';
  const all = organs.data?.items ?? [];
  const rows = words === '' ? organTree(all) : foundOrgans(all, words);
  return (
    <Frame
      area="organs"
      about={t.about}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited({})}>
          {t.create}
        </Button>
      }
    >
      <section className={styles['board']}>
        <div className={styles['bar']}>
          <Input.Search
            aria-label={t.find}
            placeholder={t.find}
            style={{ width: 260 }}
            defaultValue={words}
            onChange={(event) => {
              const q = event.target.value.trim();
              setSearch(q === '' ? {} : { q }, { replace: true });
            }}
          />
        </div>
        {organs.isError ? (
          <ErrorState error={organs.error} retry={() => void organs.refetch()} />
        ) : (
          <Table<OrganRow>
            // another tree opens at its top
            key={`${words === ''}${organs.isPending}`}
            rowKey="key"
            size="small"
            loading={organs.isPending}
            dataSource={[...rows]}
            pagination={words === '' ? false : { pageSize: 50, showSizeChanger: false }}
            scroll={{ x: 980 }}
            expandable={{
              childrenColumnName: 'children',
              defaultExpandedRowKeys: ['kind:government', 'kind:department', 'kind:township'],
            }}
            locale={{
              emptyText: organs.isPending ? ' ' : <EmptyState title={t.none} hint={t.hint} />,
            }}
            columns={[
              {
                title: t.name,
                key: 'name',
                render: (_: unknown, { organ, kind, count = 0 }) =>
                  organ ? (
                    <span>
                      {organ.name}{' '}
                      <span className={styles['soft']} lang="en">
                        {organ.id}
                      </span>
                    </span>
                  ) : (
                    <span className={styles['group']}>
                      {t.count(said(KIND_TEXTS[kind], language), count)}
                    </span>
                  ),
              },
              {
                title: t.kind,
                key: 'kind',
                width: 120,
                render: (_: unknown, { organ, kind }) => organ && said(KIND_TEXTS[kind], language),
              },
              {
                title: t.division,
                key: 'division',
                width: 130,
                render: (_: unknown, { organ }) => (
                  <span className={styles['number']}>{organ?.division}</span>
                ),
              },
              {
                title: t.phone,
                key: 'phone',
                width: 200,
                render: (_: unknown, { organ }) => (
                  <span className={styles['two']}>
                    {organ?.phone}
                    <small>{organ?.address}</small>
                  </span>
                ),
              },
              {
                title: t.actions,
                key: 'actions',
                width: 90,
                render: (_: unknown, { organ }) =>
                  organ && (
                    <Button
                      size="small"
                      aria-label={t.editOf(organ.name)}
                      onClick={() => setEdited({ organ })}
                    >
                      {t.edit}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </section>
      {edited && <OrganDrawer organ={edited.organ} onClose={() => setEdited(undefined)} />}
    </Frame>
  );
}

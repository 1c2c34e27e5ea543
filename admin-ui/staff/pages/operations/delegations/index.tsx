import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useNow } from '../../../../api/now.js';
import { formatDay } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { useOrganName } from '../../../components/organs.js';
import { hasRole, useMe } from '../../../session.js';
import { Frame } from '../frame.js';
import styles from '../operations.module.css';
import { type Delegation, delegationsQuery } from '../queries.js';
import { DelegationDrawer } from './delegation-drawer.js';
import { delegationState } from './state.js';

const T = texts({
  about: [
    '赋权和委托的文件、双方与有效期；失效后不能再以其名义作出决定',
    'Documents, parties and validity; without them no decision is made',
  ],
  create: ['登记授权委托', 'New record'],
  document: ['文号 / 依据', 'Document / basis'],
  principal: ['授权、委托机关', 'Principal'],
  delegate: ['承接机关', 'Delegate'],
  validity: ['有效期', 'Valid'],
  span: [
    (from: string, to: string) => `${from} 至 ${to}`,
    (from: string, to: string) => `${from} to ${to}`,
  ],
  always: ['长期', 'open'],
  name: ['以谁的名义', 'In the name of'],
  nameprincipal: ['委托机关', 'Principal'],
  namedelegate: ['承接机关', 'Delegate'],
  items: ['事项', 'Items'],
  allItems: ['全部', 'All'],
  state: ['状态', 'State'],
  valid: ['有效', 'Valid'],
  coming: ['未生效', 'Not yet'],
  ended: ['已到期', 'Ended'],
  revoked: ['已撤销', 'Revoked'],
  edit: ['编辑', 'Edit'],
  editOf: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  actions: ['操作', 'Actions'],
  none: ['还没有授权委托记录', 'No records yet'],
  hint: ['由管理员登记。', 'Administrators enter them.'],
});

const COLOURS = { valid: 'success', coming: 'processing', ended: 'default', revoked: 'error' };

/** 授权/委托 records; only administrators change them. */
export default function DelegationsPage() {
  const t = useTexts(T);
  const organ = useOrganName();
  const today = formatDay(useNow());
  const mayEdit = hasRole(useMe(), ['administrator']);
  const delegations = useQuery(delegationsQuery);
  const [edited, setEdited] = useState<{ readonly delegation?: Delegation }>();
  return (
    <Frame
      area="delegations"
      about={t.about}
      actions={
        mayEdit && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited({})}>
            {t.create}
          </Button>
        )
      }
    >
      <section className={styles['board']}>
        {delegations.isError ? (
          <ErrorState error={delegations.error} retry={() => void delegations.refetch()} />
        ) : (
          <Table<Delegation>
            rowKey="id"
            size="small"
            loading={delegations.isPending}
            dataSource={latestFirst(delegations.data?.items ?? [])}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 1000 }}
            locale={{
              emptyText: delegations.isPending ? (
                ' '
              ) : (
                <EmptyState title={t.none} hint={mayEdit ? undefined : t.hint} />
              ),
            }}
            columns={[
              {
                title: t.document,
                dataIndex: 'documentNumber',
                render: (number: string, { basis }) => (
                  <span className={styles['two']}>
                    {number}
                    <small>{basis}</small>
                  </span>
                ),
              },
              { title: t.principal, dataIndex: 'principal', width: 180, render: organ },
              { title: t.delegate, dataIndex: 'delegate', width: 200, render: organ },
              {
                title: t.validity,
                dataIndex: 'from',
                width: 200,
                render: (from: string, { to }) => (
                  <span className={styles['number']}>{t.span(from, to ?? t.always)}</span>
                ),
              },
              {
                title: t.name,
                dataIndex: 'nameAndSeal',
                width: 110,
                render: (side: Delegation['nameAndSeal']) => t[`name${side}`],
              },
              {
                title: t.items,
                dataIndex: 'items',
                width: 70,
                align: 'right',
                render: (items: readonly string[]) =>
                  items.length === 0 ? t.allItems : items.length,
              },
              {
                title: t.state,
                key: 'state',
                width: 90,
                render: (_: unknown, delegation) => {
                  const state = delegationState(delegation, today);
                  return <Tag color={COLOURS[state]}>{t[state]}</Tag>;
                },
              },
              ...(mayEdit
                ? [
                    {
                      title: t.actions,
                      key: 'actions',
                      width: 80,
                      render: (_: unknown, delegation: Delegation) => (
                        <Button
                          size="small"
                          aria-label={t.editOf(delegation.documentNumber)}
                          onClick={() => setEdited({ delegation })}
                        >
                          {t.edit}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </section>
      {edited && (
        <DelegationDrawer delegation={edited.delegation} onClose={() => setEdited(undefined)} />
      )}
    </Frame>
  );
}

// ---------------------------------------------------------------------------------------------

function latestFirst(delegations: readonly Delegation[]): Delegation[] {
  return delegations.toSorted((a, b) => b.from.localeCompare(a.from));
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Table } from 'antd';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import { formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { type CopyListed, copiesQuery } from './queries.js';
import styles from './queue.module.css';
import { DOCUMENT_TYPES } from '../../components/document-words.js';

const T = texts({
  case: ['办件编号', 'Case'],
  item: ['事项 / 申请人', 'Item / applicant'],
  document: ['文书', 'Document'],
  to: ['抄送机构', 'Copied to'],
  at: ['抄送时间', 'Copied'],
  read: ['已读', 'Read'],
  unread: ['未读', 'Unread'],
  markAll: ['全部标为已读', 'Mark all as read'],
  none: ['没有抄送给本机构的文书', 'Nothing was copied to your organ'],
  hint: [
    '事项规定的文书，到了规定的环节会自动抄送到这里。',
    'Documents that an item copies to you arrive here by themselves.',
  ],
});

/** 抄送: nothing is asked of who reads it. */
export function CopiedTable() {
  const t = useTexts(T);
  const language = useLanguage();
  const queries = useQueryClient();
  const copies = useQuery(copiesQuery);
  if (copies.isError) {
    return <ErrorState error={copies.error} retry={() => void copies.refetch()} />;
  }
  const items = [...(copies.data?.items ?? [])];
  const unread = items.filter(({ read }) => !read).map(({ id }) => id);
  const mark = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    void api
      .post('/notifications/read', { ids })
      .then(() => queries.invalidateQueries({ queryKey: ['tasks'] }));
  };
  return (
    <>
      <div className={styles['filters']}>
        <Button disabled={unread.length === 0} onClick={() => mark(unread)}>
          {t.markAll}
        </Button>
      </div>
      <Table<CopyListed>
        rowKey="id"
        size="small"
        loading={copies.isPending}
        dataSource={items}
        pagination={false}
        className={styles['wide'] ?? ''}
        locale={{ emptyText: <EmptyState title={t.none} hint={t.hint} /> }}
        columns={[
          {
            title: t.case,
            dataIndex: 'caseNumber',
            width: 210,
            render: (number: string, { id, read }) => (
              <Badge dot={!read} title={read ? t.read : t.unread} offset={[6, 4]}>
                <Link
                  className={styles['number']}
                  to={`/cases/${number}?tab=documents`}
                  onClick={() => read || mark([id])}
                >
                  {number}
                </Link>
              </Badge>
            ),
          },
          {
            title: t.item,
            dataIndex: 'itemName',
            render: (name: string, { applicant }) => (
              <span className={styles['two']}>
                {name}
                <small>{applicant}</small>
              </span>
            ),
          },
          {
            title: t.document,
            dataIndex: 'documentNumber',
            render: (number: string | undefined, { documentType = '' }) => (
              <span className={styles['two']}>
                {said(DOCUMENT_TYPES[documentType] ?? [documentType, documentType], language)}
                <small>{number}</small>
              </span>
            ),
          },
          { title: t.to, dataIndex: 'organName', width: 200 },
          {
            title: t.at,
            dataIndex: 'at',
            width: 150,
            render: (at: number) => <span className={styles['number']}>{formatInstant(at)}</span>,
          },
        ]}
      />
    </>
  );
}

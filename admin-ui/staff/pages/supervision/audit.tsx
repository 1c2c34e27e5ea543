import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ListPages } from '../../components/list-pages.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { type Audit, auditQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  title: [(number: string) => `审计日志 ${number}`, (number: string) => `Audit log ${number}`],
  about: ['何人何时做了什么，按提交先后排列', 'Who did what and when, in the order of commits'],
  case: ['返回办件', 'To the case'],
  intact: [
    (n: number) => `已逐笔核对哈希链：${n} 次提交，没有被改动`,
    (n: number) => `The hash chain of ${n} commits is intact`,
  ],
  broken: [
    (n: number) => `哈希链核对不符：${n} 次提交中有被改动的，请立即报告运维人员`,
    (n: number) => `The hash chain of ${n} commits does not fit: tell the operator at once`,
  ],
  seq: ['序号', 'No.'],
  commit: ['提交', 'Commit'],
  at: ['时间', 'At'],
  who: ['何人', 'Who'],
  system: ['系统', 'System'],
  what: ['做了什么', 'What'],
  empty: ['还没有记录', 'Nothing is on record'],
});

const SIZE = 100;
type Entry = Audit['items'][number];

/** The log of one case, with its hash chain verified anew. */
export default function AuditPage() {
  const t = useTexts(T);
  const language = useLanguage();
  const { number = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const audit = useQuery(auditQuery(number, page, SIZE));
  const { items = [], total = 0, intact = true, commits = 0 } = audit.data ?? {};
  return (
    <>
      <PageTitle
        title={t.title(number)}
        about={t.about}
        actions={<LinkButton to={`/cases/${number}`}>{t.case}</LinkButton>}
      />
      {audit.isError ? (
        <ErrorState error={audit.error} retry={() => void audit.refetch()} />
      ) : (
        <section className={styles['board']}>
          {audit.data && (
            <Alert
              className={styles['bar'] ?? ''}
              type={intact ? 'success' : 'error'}
              showIcon
              icon={<SafetyCertificateOutlined />}
              title={intact ? t.intact(commits) : t.broken(commits)}
            />
          )}
          <Table<Entry>
            rowKey="seq"
            size="small"
            loading={audit.isPending}
            dataSource={[...items]}
            pagination={false}
            locale={{ emptyText: <EmptyState title={t.empty} /> }}
            columns={[
              { title: t.seq, dataIndex: 'seq', width: 70, align: 'right' },
              { title: t.commit, dataIndex: 'commit', width: 70, align: 'right' },
              {
                title: t.at,
                dataIndex: 'at',
                width: 150,
                render: (at: number) => (
                  <span className={styles['number']}>{formatInstant(at)}</span>
                ),
              },
              {
                title: t.who,
                dataIndex: 'byName',
                width: 260,
                render: (name: string | undefined, { by, organName }) => (
                  <span className={styles['two']}>
                    {name ?? by ?? t.system}
                    <small>{organName}</small>
                  </span>
                ),
              },
              { title: t.what, dataIndex: language },
            ]}
          />
          <div className={styles['foot']}>
            <ListPages
              page={page}
              size={SIZE}
              total={total}
              onPage={(next) => setSearch({ page: String(next) })}
            />
          </div>
        </section>
      )}
    </>
  );
}

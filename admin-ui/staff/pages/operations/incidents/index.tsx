import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { formatInstant } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { Frame } from '../frame.js';
import styles from '../operations.module.css';
import { type Incident, incidentsQuery } from '../queries.js';
import { retryAll } from './retry-all.js';

const T = texts({
  about: [
    '重试用尽的后台任务和外部任务；排除原因后重试，流程从断点继续',
    'Jobs and external tasks out of retries: mend the cause, then try again',
  ],
  kind: ['种类', 'Kind'],
  failedJob: ['后台任务', 'Job'],
  failedExternalTask: ['外部任务', 'External task'],
  message: ['原因', 'Message'],
  element: ['环节', 'Element'],
  process: ['流程 / 办件', 'Process / case'],
  at: ['发生时间', 'At'],
  retries: ['剩余重试', 'Retries left'],
  actions: ['操作', 'Actions'],
  retry: ['重试', 'Retry'],
  retryOf: [(what: string) => `重试 ${what}`, (what: string) => `Retry ${what}`],
  chosen: [(n: number) => `重试所选 ${n} 个`, (n: number) => `Retry ${n} chosen`],
  refresh: ['刷新', 'Refresh'],
  choose: [(what: string) => `选择 ${what}`, (what: string) => `Choose ${what}`],
  all: ['选择本页全部', 'Choose the whole page'],
  done: [
    (n: number) => `已重试 ${n} 个；仍失败的会再次出现在这里`,
    (n: number) => `${n} tried again; what fails again comes back`,
  ],
  failed: [
    (n: number, why: string) => `${n} 个没有重试：${why}`,
    (n: number, why: string) => `${n} were not: ${why}`,
  ],
  none: ['没有流程异常', 'No incidents'],
  hint: ['后台任务和外部任务都在正常进行。', 'Jobs and external tasks run as they should.'],
});

const SIZE = 50;

/** What has failed for good and waits for somebody. */
export default function IncidentsPage() {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('page')) || 1);
  const incidents = useQuery(incidentsQuery(page, SIZE));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState<readonly string[]>([]);
  const retry = async (ids: readonly string[]): Promise<void> => {
    setBusy(ids);
    const { done, refused } = await retryAll(ids, retryOne);
    setBusy([]);
    setChosen([]);
    if (done > 0) void message.success(t.done(done));
    const [first] = refused;
    if (first) void message.error(t.failed(refused.length, problemText(first, language)));
    await queries.invalidateQueries({ queryKey: ['incidents'] });
  };
  const columns = useColumns(busy, (id) => void retry([id]));
  return (
    <Frame
      area="incidents"
      about={t.about}
      actions={
        <>
          <Button loading={incidents.isRefetching} onClick={() => void incidents.refetch()}>
            {t.refresh}
          </Button>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={busy.length > 1}
            onClick={() => void retry(chosen)}
          >
            {t.chosen(chosen.length)}
          </Button>
        </>
      }
    >
      <section className={styles['board']}>
        {incidents.isError ? (
          <ErrorState error={incidents.error} retry={() => void incidents.refetch()} />
        ) : (
          <Table<Incident>
            rowKey="id"
            size="small"
            loading={incidents.isPending}
            dataSource={[...(incidents.data?.items ?? [])]}
            tableLayout="fixed"
            rowSelection={{
              selectedRowKeys: [...chosen],
              onChange: (keys) => setChosen(keys.map(String)),
              getCheckboxProps: (row) => ({ 'aria-label': t.choose(nameOf(row)) }),
              getTitleCheckboxProps: () => ({ 'aria-label': t.all }),
            }}
            pagination={{
              pageSize: SIZE,
              current: page,
              total: incidents.data?.total ?? 0,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: (next) => setSearch({ page: String(next) }),
            }}
            locale={{
              emptyText: incidents.isPending ? ' ' : <EmptyState title={t.none} hint={t.hint} />,
            }}
            columns={columns}
          />
        )}
      </section>
    </Frame>
  );
}

// ---------------------------------------------------------------------------------------------

function useColumns(
  busy: readonly string[],
  retry: (id: string) => void,
): TableColumnsType<Incident> {
  const t = useTexts(T);
  return [
    {
      title: t.kind,
      dataIndex: 'kind',
      width: 100,
      render: (kind: Incident['kind']) => <Tag>{t[kind]}</Tag>,
    },
    {
      title: t.message,
      dataIndex: 'message',
      render: (text: string) => <code className={styles['breaks']}>{text}</code>,
    },
    {
      title: t.element,
      dataIndex: 'elementName',
      width: 170,
      render: (name: string | undefined, { elementId }) => (
        <span className={styles['two']}>
          {name ?? elementId}
          {name && <small lang="en">{elementId}</small>}
        </span>
      ),
    },
    {
      title: t.process,
      dataIndex: 'definitionName',
      width: 220,
      render: (name: string | undefined, { definitionId, itemName, caseNumber }) => (
        <span className={styles['two']}>
          {itemName ?? name ?? definitionId}
          <small>{caseNumber}</small>
        </span>
      ),
    },
    {
      title: t.at,
      dataIndex: 'at',
      width: 140,
      render: (at: number) => <span className={styles['number']}>{formatInstant(at)}</span>,
    },
    // an incident is what has none left
    { title: t.retries, key: 'retries', width: 84, align: 'right', render: () => 0 },
    {
      title: t.actions,
      key: 'actions',
      width: 90,
      render: (_: unknown, row) => (
        <Button
          size="small"
          loading={busy.includes(row.id)}
          aria-label={t.retryOf(nameOf(row))}
          onClick={() => retry(row.id)}
        >
          {t.retry}
        </Button>
      ),
    },
  ];
}

function retryOne(id: string): Promise<unknown> {
  return api.post(`/incidents/${encodeURIComponent(id)}/retry`);
}

function nameOf({ elementName, elementId, caseNumber, processInstanceId }: Incident): string {
  return `${elementName ?? elementId ?? ''} ${caseNumber ?? processInstanceId}`.trim();
}

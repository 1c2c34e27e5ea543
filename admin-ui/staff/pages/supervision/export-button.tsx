import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Dropdown, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Static } from 'typebox';
import type {
  CreateExport,
  ExportState as ExportContract,
} from '../../../../engine/http/contract/export.js';
import { api, apiPath } from '../../../api/client.js';
import { problemText } from '../../../api/problem.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import styles from './supervision.module.css';

const T = texts({
  export: ['导出', 'Export'],
  excel: ['Excel 工作簿（.xlsx）', 'Excel workbook (.xlsx)'],
  csv: ['CSV 文件（.csv）', 'CSV file (.csv)'],
  title: [(name: string) => `导出${name}`, (name: string) => `Export: ${name}`],
  waiting: ['正在排队', 'Waiting'],
  running: [
    (done: number, total: number) => `已写出 ${done} 行，共 ${total} 行`,
    (done: number, total: number) => `${done} rows of ${total}`,
  ],
  done: [(rows: number) => `已导出 ${rows} 行`, (rows: number) => `${rows} rows exported`],
  truncated: ['超过十万行，文件只含最前面的部分', 'More than 100,000 rows: only the first ones'],
  failed: ['导出没有完成，请重试', 'The export failed. Try again'],
  download: ['再次下载', 'Download again'],
  cancel: ['取消导出', 'Cancel'],
  close: ['关闭', 'Close'],
  canceled: ['导出已取消', 'The export was cancelled'],
  progress: ['导出进度', 'Progress of the export'],
});

type Format = 'csv' | 'xlsx';
type ExportState = Static<typeof ExportContract>;
export type ExportRequest = Omit<Static<typeof CreateExport>, 'format'>;

/** Exports what the page shows, by the same filter; work goes on while the file is written. */
export function ExportButton({ request }: { readonly request: ExportRequest }) {
  const t = useTexts(T);
  const [id, setId] = useState<string>();
  const create = useMutation({
    mutationFn: (format: Format) => api.post<ExportState>('/exports', { ...request, format }),
    onSuccess: (created) => setId(created.id),
  });
  const items = [
    { key: 'xlsx', label: t.excel },
    { key: 'csv', label: t.csv },
  ];
  const close = (): void => {
    setId(undefined);
    create.reset();
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => create.mutate(key as Format) }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={create.isPending}>
          {t.export}
        </Button>
      </Dropdown>
      {create.isError && <Failure error={create.error} onClose={close} />}
      {id !== undefined && <ExportPanel key={id} id={id} onClose={close} />}
    </>
  );
}

interface PanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

const ASK_MS = 400;
const ENDED = new Set(['done', 'failed', 'canceled']);

function ExportPanel({ id, onClose }: PanelProps) {
  const t = useTexts(T);
  const queries = useQueryClient();
  const fetched = useRef(false);
  const path = `/exports/${id}`;
  const job = useQuery({
    queryKey: ['export', id],
    queryFn: ({ signal }) => api.get<ExportState>(path, { signal }),
    refetchInterval: ({ state: { data } }) => (data && ENDED.has(data.state) ? false : ASK_MS),
  });
  const cancel = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: () => queries.cancelQueries({ queryKey: ['export', id] }),
  });
  const state = job.data?.state;
  const file = apiPath(`${path}/file`);
  useEffect(() => {
    if (state !== 'done' || fetched.current) return;
    fetched.current = true;
    save(file);
  }, [state, file]);
  if (job.isError && !cancel.isSuccess) return <Failure error={job.error} onClose={onClose} />;
  const { name = '', done = 0, total = 0, truncated = false } = job.data ?? {};
  const isOver = cancel.isSuccess || (state !== undefined && ENDED.has(state));
  return (
    <section className={styles['export']} aria-label={t.title(name)}>
      <strong>{t.title(name)}</strong>
      {!cancel.isSuccess && (
        <Progress
          aria-label={t.progress}
          percent={state === 'done' ? 100 : percentOf(done, total)}
          status={state === 'failed' ? 'exception' : state === 'done' ? 'success' : 'active'}
        />
      )}
      <div role="status">
        {cancel.isSuccess ? t.canceled : words(t, state, done, total)}
        {truncated && state === 'done' && <div>{t.truncated}</div>}
      </div>
      <div className={styles['bar']}>
        {state === 'done' && (
          <Button size="small" href={file} download>
            {t.download}
          </Button>
        )}
        {isOver ? (
          <Button size="small" onClick={onClose}>
            {t.close}
          </Button>
        ) : (
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}

function Failure({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }) {
  const language = useLanguage();
  return (
    <div className={styles['export']}>
      <Alert
        type="error"
        showIcon
        title={problemText(error, language)}
        closable={{ onClose, 'aria-label': textsOf(language).close }}
      />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function textsOf(language: 'zh' | 'en') {
  return T[language];
}

function words(
  t: (typeof T)['zh'],
  state: ExportState['state'] | undefined,
  done: number,
  total: number,
): string {
  if (state === 'done') return t.done(done);
  if (state === 'failed') return t.failed;
  return state === 'running' ? t.running(done, total) : t.waiting;
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((done * 100) / total);
}

function save(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

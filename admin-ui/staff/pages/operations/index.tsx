import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Static } from 'typebox';
import type { SystemState as StateContract } from '../../../../engine/http/contract/operation.js';
import { api } from '../../../api/client.js';
import { formatInstant, formatSpan } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { Frame } from './frame.js';
import styles from './operations.module.css';
import { readMetrics } from './system/metrics-text.js';

const T = texts({
  about: [
    '产品是否正常：存了多少，等着多少，跑得如何',
    'Whether all is well: what is stored, what waits, how it runs',
  ],
  refresh: ['刷新', 'Refresh'],
  work: ['业务与流程', 'Work'],
  process: ['服务进程', 'Process'],
  version: ['版本', 'Version'],
  up: ['已运行', 'Up for'],
  at: [(at: string) => `系统时间 ${at}`, (at: string) => `Time: ${at}`],
  casesOpen: ['在办件', 'Open cases'],
  ofAll: [(n: number) => `累计 ${n} 件`, (n: number) => `${n} in all`],
  tasks: ['待办任务', 'Tasks'],
  instances: ['流程实例', 'Process instances'],
  external: ['等外部系统', 'External tasks'],
  incidents: ['流程异常', 'Incidents'],
  look: ['去处理', 'Look'],
  jobs: ['后台任务、定时器', 'Jobs and timers'],
  jobsDue: [(n: number) => `已到点未执行 ${n} 个`, (n: number) => `${n} overdue`],
  next: [(at: string) => `下一个 ${at}`, (at: string) => `next ${at}`],
  effects: ['待送达消息', 'Messages to deliver'],
  failing: [
    (n: number) => `${n} 条多次未送达，仍在重试`,
    (n: number) => `${n} failed again and again`,
  ],
  arriving: ['都能送达', 'none is stuck'],
  most: [(n: number) => `${n} 以上`, (n: number) => `over ${n}`],
  calendar: ['日历版本', 'Calendar'],
  commits: ['本次启动以来提交', 'Commits since start'],
  requests: ['请求', 'Requests'],
  average: [(ms: string) => `平均 ${ms} 毫秒`, (ms: string) => `${ms} ms on average`],
  memory: ['内存', 'Memory'],
  lag: ['事件循环延迟', 'Event loop lag'],
  p99: ['九成九在此以内', '99th percentile'],
  metrics: ['监控指标（Prometheus）', 'Metrics (Prometheus)'],
  openapi: ['接口文档（OpenAPI）', 'API (OpenAPI)'],
});

type State = Static<typeof StateContract>;
const REFRESH_MS = 15_000;
/** The server counts no further. */
const MOST_COUNTED = 10_000;

/** How the product does. */
export default function SystemPage() {
  const t = useTexts(T);
  const state = useQuery({
    queryKey: ['system'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.get<State>('/system', { signal }),
  });
  const metrics = useQuery({ queryKey: ['system', 'metrics'], queryFn: readProcess });
  const refresh = (): void => {
    void state.refetch();
    void metrics.refetch();
  };
  return (
    <Frame area="system" about={t.about} actions={<Button onClick={refresh}>{t.refresh}</Button>}>
      <section className={styles['board']}>
        <h2>
          {t.work}
          {state.data && <small>{t.at(formatInstant(state.data.now))}</small>}
        </h2>
        {state.isError ? (
          <ErrorState error={state.error} retry={refresh} />
        ) : state.data ? (
          <Work state={state.data} />
        ) : (
          <LoadingState rows={3} />
        )}
      </section>
      <section className={styles['board']}>
        <h2>{t.process}</h2>
        {metrics.isError ? (
          <ErrorState error={metrics.error} retry={refresh} />
        ) : metrics.data ? (
          <Process values={metrics.data} />
        ) : (
          <LoadingState rows={3} />
        )}
        <p className={styles['links']}>
          <a href="/metrics" target="_blank" rel="noreferrer">
            {t.metrics}
          </a>
          <a href="/api/openapi.json" target="_blank" rel="noreferrer">
            {t.openapi}
          </a>
        </p>
      </section>
    </Frame>
  );
}

// ---------------------------------------------------------------------------------------------

function Work({ state }: { readonly state: State }) {
  const t = useTexts(T);
  const { jobs, jobsDue, nextJobDue, incidents, effects, effectsFailing: failing } = state;
  return (
    <dl className={styles['facts']}>
      <Fact name={t.casesOpen} value={state.casesOpen} more={t.ofAll(state.cases)} />
      <Fact name={t.tasks} value={state.tasks} />
      <Fact name={t.instances} value={state.processInstances} />
      <Fact name={t.external} value={state.externalTasks} />
      <Fact
        name={t.incidents}
        value={incidents}
        warn={incidents > 0}
        more={incidents > 0 && <Link to="/operations/incidents">{t.look}</Link>}
      />
      <Fact
        name={t.jobs}
        value={jobs}
        warn={jobsDue > 0}
        more={
          jobsDue > 0
            ? t.jobsDue(jobsDue)
            : nextJobDue !== undefined && t.next(formatInstant(nextJobDue))
        }
      />
      <Fact
        name={t.effects}
        value={effects >= MOST_COUNTED ? t.most(MOST_COUNTED) : effects}
        warn={failing > 0}
        more={failing > 0 ? t.failing(failing) : t.arriving}
      />
      <Fact name={t.calendar} value={state.calendarRevision} />
    </dl>
  );
}

interface ProcessValues {
  readonly version: string;
  readonly metrics: ReadonlyMap<string, number>;
}

function Process({ values: { version, metrics } }: { readonly values: ProcessValues }) {
  const t = useTexts(T);
  const language = useLanguage();
  const of = (name: string): number => metrics.get(name) ?? 0;
  const requests = of('yichuang_http_request_seconds_count');
  const average = requests === 0 ? 0 : of('yichuang_http_request_seconds_sum') / requests;
  const upMs = Date.now() - of('process_start_time_seconds') * 1000;
  return (
    <dl className={styles['facts']}>
      <Fact name={t.version} value={version} />
      <Fact name={t.up} value={formatSpan(upMs, language)} />
      <Fact name={t.commits} value={of('yichuang_commits_total')} />
      <Fact name={t.requests} value={requests} more={t.average((average * 1000).toFixed(1))} />
      <Fact
        name={t.memory}
        value={`${Math.round(of('process_resident_memory_bytes') / 1024 / 1024)} MB`}
      />
      <Fact
        name={t.lag}
        value={`${(of('nodejs_eventloop_lag_p99_seconds') * 1000).toFixed(1)} ms`}
        more={t.p99}
      />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly more?: ReactNode;
  readonly warn?: boolean;
}

function Fact({ name, value, more, warn = false }: FactProps) {
  return (
    <div className={warn ? styles['warn'] : undefined}>
      <dt>{name}</dt>
      <dd>
        {value}
        {more !== undefined && more !== false && <small>{more}</small>}
      </dd>
    </div>
  );
}

/** Both stand beside the API, where nobody needs to be signed in. */
async function readProcess(): Promise<ProcessValues> {
  const [text, document] = await Promise.all([
    fetch('/metrics').then((response) => response.text()),
    api.get<{ readonly info: { readonly version: string } }>('/openapi.json'),
  ]);
  return { version: document.info.version, metrics: readMetrics(text) };
}

import { CheckCircleFilled, CloseCircleFilled, LoadingOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { QueuedTask } from '../../../api/types.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { type BulkResult, claimAll } from './bulk.js';
import { BulkOpinion } from './bulk-opinion.js';
import { taskName } from './queries.js';
import styles from './queue.module.css';
import { goneText } from './task/gone.js';

const T = texts({
  chosen: [(n: number) => `已选 ${n} 件`, (n: number) => `${n} chosen`],
  claim: ['批量签收', 'Claim all'],
  complete: ['批量办理…', 'Complete all…'],
  cancel: ['取消选择', 'Unselect'],
  claiming: ['批量签收', 'Claiming'],
  completing: ['批量办理', 'Completing'],
  close: ['关闭', 'Close'],
  done: ['成功', 'Done'],
  waiting: ['等待', 'Waiting'],
  sum: [
    (good: number, bad: number) => `成功 ${good} 件${bad > 0 ? `，未成功 ${bad} 件` : ''}`,
    (good: number, bad: number) => `${good} done${bad > 0 ? `, ${bad} refused` : ''}`,
  ],
});

export interface BulkBarProps {
  readonly chosen: readonly QueuedTask[];
  readonly onDone: () => void;
}

/** What can be done with several tasks at once; each of them is answered for itself. */
export function BulkBar({ chosen, onDone }: BulkBarProps) {
  const t = useTexts(T);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [run, setRun] = useState<Run>();
  const begin = (title: string, tasks: readonly QueuedTask[], deed: Deed): void => {
    setAsking(false);
    setRun({ title, tasks, results: [], ended: false });
    const told = (result: BulkResult): void =>
      setRun((now) => now && { ...now, results: [...now.results, result] });
    void deed(told).then(() => {
      setRun((now) => now && { ...now, ended: true });
      return queries.invalidateQueries({ queryKey: ['tasks'] });
    });
  };
  const free = chosen.filter(({ assignee }) => assignee === undefined);
  return (
    <div className={styles['bulk']}>
      <strong>{t.chosen(chosen.length)}</strong>
      <Button
        type="primary"
        disabled={free.length === 0}
        onClick={() => begin(t.claiming, free, (told) => claimAll(free, told))}
      >
        {t.claim}
      </Button>
      <Button onClick={() => setAsking(true)}>{t.complete}</Button>
      <Button type="text" onClick={onDone}>
        {t.cancel}
      </Button>
      {asking && (
        <BulkOpinion
          chosen={chosen}
          onCancel={() => setAsking(false)}
          onRun={(deed) => begin(t.completing, chosen, deed)}
        />
      )}
      <Results
        run={run}
        onClose={() => {
          setRun(undefined);
          onDone();
        }}
      />
    </div>
  );
}

export type Deed = (told: (result: BulkResult) => void) => Promise<void>;

interface Run {
  readonly title: string;
  readonly tasks: readonly QueuedTask[];
  readonly results: readonly BulkResult[];
  readonly ended: boolean;
}

function Results({
  run,
  onClose,
}: {
  readonly run: Run | undefined;
  readonly onClose: () => void;
}) {
  const t = useTexts(T);
  const language = useLanguage();
  if (!run) return null;
  const good = run.results.filter(({ error }) => error === undefined).length;
  return (
    <Modal
      open
      title={run.title}
      closable={run.ended}
      mask={{ closable: false }}
      keyboard={run.ended}
      onCancel={onClose}
      footer={
        <Button type="primary" disabled={!run.ended} onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <div role="status">{t.sum(good, run.results.length - good)}</div>
      <ul className={styles['results']}>
        {run.tasks.map((task) => {
          const result = run.results.find((one) => one.task.id === task.id);
          return (
            <li key={task.id}>
              <Sign result={result} />
              <span className={styles['number']}>{task.caseNumber}</span>
              <span>{taskName(task)}</span>
              <span className={styles[result?.error === undefined ? 'soft' : 'bad']}>
                {resultText(result, language, t.done, t.waiting)}
              </span>
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}

function Sign({ result }: { readonly result: BulkResult | undefined }) {
  if (!result) return <LoadingOutlined aria-hidden />;
  return result.error === undefined ? (
    <CheckCircleFilled className={styles['good'] ?? ''} aria-hidden />
  ) : (
    <CloseCircleFilled className={styles['bad'] ?? ''} aria-hidden />
  );
}

function resultText(
  result: BulkResult | undefined,
  language: 'zh' | 'en',
  done: string,
  waiting: string,
): string {
  if (!result) return waiting;
  return result.error === undefined ? done : goneText(result.error, language);
}

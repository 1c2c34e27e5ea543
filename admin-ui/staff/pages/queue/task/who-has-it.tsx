import { App, Button } from 'antd';
import { useState } from 'react';
import type { TaskShown } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './task.module.css';

const T = texts({
  free: ['尚未签收', 'Nobody has it'],
  own: ['由我办理', 'I have it'],
  other: [(name: string) => `由 ${name} 办理`, (name: string) => `${name} has it`],
  claim: ['签收', 'Claim'],
  release: ['放回', 'Release'],
  resolve: ['交回委派人', 'Give back'],
  reader: ['只能查看，不在您的队列中', 'To read only: it is not in your queue'],
  claimed: ['已签收', 'Claimed'],
  released: ['已放回本组', 'Released to the group'],
  resolved: ['已交回', 'Given back'],
});

export interface WhoHasItProps {
  readonly task: TaskShown;
  readonly isOwn: boolean;
  readonly onChanged: () => void;
}

/** Whose the task is, and to take it or give it up. */
export function WhoHasIt({ task, isOwn, onChanged }: WhoHasItProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { assignee, assigneeName = assignee, delegation, mine } = task;
  const act = async (deed: 'claim' | 'release' | 'resolve', said: string): Promise<void> => {
    setBusy(true);
    try {
      await api.post(`/tasks/${encodeURIComponent(task.id)}/${deed}`);
      void message.success(said);
    } catch (error) {
      void message.error(problemText(error, language), 6);
    } finally {
      setBusy(false);
      onChanged();
    }
  };
  if (!mine && assignee === undefined) return <p>{t.reader}</p>;
  if (assignee === undefined) {
    return (
      <div className={styles['who']}>
        <span>{t.free}</span>
        <Button loading={busy} onClick={() => void act('claim', t.claimed)}>
          {t.claim}
        </Button>
      </div>
    );
  }
  if (!isOwn) return <p role="status">{t.other(assigneeName ?? '')}</p>;
  return (
    <div className={styles['who']}>
      <span>{t.own}</span>
      {delegation === 'PENDING' ? (
        <Button loading={busy} onClick={() => void act('resolve', t.resolved)}>
          {t.resolve}
        </Button>
      ) : (
        <Button loading={busy} onClick={() => void act('release', t.released)}>
          {t.release}
        </Button>
      )}
    </div>
  );
}

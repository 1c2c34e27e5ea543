import { Alert, Card } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { problemText } from '../../../../api/problem.js';
import DiagramView from '../../../../diagram/diagram-view.js';
import type { Mark } from '../../../../diagram/marks.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { CaseStatus } from '../../../components/case-status.js';
import { ClockBar } from './clock-bar.js';
import { Findings } from './findings.js';
import type { Trial } from './model.js';
import { StartCase } from './start-case.js';
import { TaskCard } from './task-card.js';
import styles from './trial-tab.module.css';
import type { OpenTrial, TrialDeeds } from './use-trial.js';

const T = texts({
  way: ['走到哪里', 'Where it is'],
  assumed: ['试运行作了这些假定', 'Taken for granted'],
  ended: ['已走完全程', 'The way is walked to its end'],
  waiting: ['现在没有待办，拨动时钟让时间过去。', 'Nobody’s turn: move the clock on.'],
});

interface TrialRunProps {
  readonly open: OpenTrial;
  readonly deeds: TrialDeeds;
  readonly actions: ReactNode;
}

/** A trial that has begun: whose turn it is, where the case stands, what came of it so far. */
export function TrialRun({ open: { trial, bpmn }, deeds, actions }: TrialRunProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const marks = useMemo(() => marksOf(trial.diagram), [trial.diagram]);
  const { case: of, tasks, assumptions } = trial;
  return (
    <div className={styles['trial']}>
      <ClockBar trial={trial} deeds={deeds} actions={actions} />
      <Card
        size="small"
        title={t.way}
        className={styles['way'] ?? ''}
        extra={of && <CaseStatus status={of.status} text={of.statusText} />}
      >
        <DiagramView xml={bpmn} marks={marks} height={240} steps={false} />
      </Card>
      <div className={styles['turn']}>
        {deeds.error !== null && deeds.error !== undefined && (
          <Alert type="error" showIcon title={problemText(deeds.error, language)} />
        )}
        {!of && <StartCase trial={trial} deeds={deeds} />}
        {of && tasks.map((task) => <TaskCard key={task.id} {...{ trial, task, of, deeds }} />)}
        {of && tasks.length === 0 && (
          <Alert
            type={of.ended ? 'success' : 'info'}
            showIcon
            title={of.ended ? t.ended : t.waiting}
          />
        )}
        {assumptions.length > 0 && (
          <details className={styles['assumed']}>
            <summary>{t.assumed}</summary>
            <ul>
              {assumptions.map(({ message, messageEn }) => (
                <li key={message}>{language === 'zh' ? message : messageEn}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Findings trial={trial} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function marksOf({ active, passed }: Trial['diagram']): Readonly<Record<string, Mark>> {
  const done = passed.map((id) => [id, 'done'] as const);
  const now = active.map((id) => [id, 'active'] as const);
  return Object.fromEntries([...done, ...now]);
}

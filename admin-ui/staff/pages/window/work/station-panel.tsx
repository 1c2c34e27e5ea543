import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CaseShown, OpenTask, TaskShown } from '../../../../api/types.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { taskQuery } from '../queries.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import { Answers } from './answers.js';
import styles from './case-work.module.css';
import { PapersStation } from './papers-station.js';
import { CorrectionStation } from './correction-station.js';
import { KNOWN_EFFECTS } from './facts.js';
import { OutcomePanel } from './outcome-panel.js';
import { isOpen } from './station-form.js';

const T = texts({
  deliver: ['结果已制发，等待领取', 'The result waits to be collected'],
  desk: ['到出件台核对身份并签收', 'To the hand-out desk'],
  elsewhere: ['这个环节在待办里办理', 'This station is worked on in the queue'],
  queue: ['打开办件', 'Open the case'],
});

export interface StationProps {
  readonly of: CaseShown;
  readonly task: TaskShown;
  readonly onDone: (label: string) => void;
}

/** The station that waits for the person at the window. */
export function StationPanel(props: {
  readonly of: CaseShown;
  readonly task: OpenTask;
  readonly onDone: (label: string) => void;
}) {
  const { of, task: open, onDone } = props;
  const t = useTexts(T);
  const shown = useQuery(taskQuery(open.id));
  if (shown.isError) {
    return <ErrorState error={shown.error} retry={() => void shown.refetch()} />;
  }
  const task = shown.data;
  if (!task) return <LoadingState rows={4} />;
  const kind = task.station?.kind;
  if (kind === 'applicant') {
    const Station = waitsForPapers(of) ? PapersStation : CorrectionStation;
    return <Station of={of} task={task} onDone={onDone} />;
  }
  if (kind === 'delivery') return <AtDesk of={of} name={task.station?.name ?? task.name} />;
  const outcomes = task.station?.outcomes.filter(({ effect }) => KNOWN_EFFECTS.has(effect)) ?? [];
  if (outcomes.length === 0) {
    return (
      <section className={styles['panel']}>
        <h2>{task.station?.name ?? task.name}</h2>
        <Alert type="info" showIcon title={t.elsewhere} />
        <div className={styles['confirm']}>
          <Link to={`/cases/${of.number}`}>{t.queue}</Link>
        </div>
      </section>
    );
  }
  return (
    <>
      <OutcomePanel of={of} task={task} outcomes={outcomes} onDone={onDone} />
      {task.form && !isOpen(task.form.schema) && (
        <Answers form={task.form.schema} values={task.form.data} />
      )}
    </>
  );
}

/** After acceptance no correction is asked for any more: what is awaited then was put off. */
export function waitsForPapers({ milestones }: CaseShown): boolean {
  return milestones['accepted'] !== undefined;
}

/** Handing out has a page of its own, where the person stands. */
function AtDesk({ of, name }: { readonly of: CaseShown; readonly name: string }) {
  const t = useTexts(T);
  const navigate = useNavigate();
  const go = (): void => void navigate(`/window/hand-out?number=${of.number}`);
  useShortcuts({ 'Ctrl+Enter': go });
  return (
    <section className={styles['panel']}>
      <h2>{name}</h2>
      <Alert type="info" showIcon title={t.deliver} />
      <div className={styles['confirm']}>
        <Button type="primary" onClick={go} title="Ctrl+Enter">
          {t.desk}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  );
}

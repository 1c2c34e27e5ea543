import { Alert, Button, Card, Segmented } from 'antd';
import { useState } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { VersionHistory } from '../versions/version-history.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { DesignProblem, TabProps } from '../workbench/model.js';
import { type DraftCheck, placeOf } from '../workbench/use-check.js';
import { CounterExampleDialog } from './counter-example-dialog.js';
import { ProblemGroups } from './problem-groups.js';
import { PublishForm } from './publish-form.js';
import { PublishedDiff } from './published-diff.js';
import styles from './publish-tab.module.css';
import { DraftReadiness } from './readiness.js';
import { StageSums } from './stage-sums.js';

const T = texts({
  problems: ['检查结果', 'Findings'],
  again: ['重新检查', 'Check again'],
  none: ['没有发现问题，可以发布。', 'Nothing stands against publishing.'],
  sound: [
    (states: number) => `流程正确：走遍 ${states} 种状态，没有死锁，没有走不到的环节，都能办结。`,
    (states: number) =>
      `The diagram is sound: in ${states} states no deadlock, no dead activity, always an end.`,
  ],
  unsound: ['流程有会卡住或走不到的地方，见上。', 'The diagram is not sound, see above.'],
  incomplete: [
    (states: number) => `状态太多，只验证了 ${states} 种。`,
    (states: number) => `There are too many states; ${states} were looked at.`,
  ],
  unproved: [
    '流程图有错误，改正后才能验证流程。',
    'The diagram has errors and cannot be verified.',
  ],
  sums: ['环节时限（最长的路）', 'Limits of stages (longest way)'],
  sumsOpen: ['流程图改正后才能计算。', 'Added up once the diagram is mended.'],
  views: ['查看', 'Look at'],
  readiness: ['各乡镇五到位', 'Readiness per township'],
  diff: ['与已发布版本比较', 'Compared with the published version'],
  versions: ['版本记录', 'Versions'],
});

interface PublishTabProps extends TabProps {
  readonly check: DraftCheck;
  readonly keeper: DraftKeeper;
}

/** What stands against publishing, what publishing would change, and the deed itself. */
export default function PublishTab({ draft, check, keeper, go }: PublishTabProps) {
  const t = useTexts(T);
  const [played, setPlayed] = useState<DesignProblem>();
  const { checked, problems, pending, error, again } = check;
  return (
    <div className={styles['publish']}>
      <div className={styles['main']}>
        <Card
          size="small"
          title={t.problems}
          extra={
            <Button size="small" loading={pending} onClick={again}>
              {t.again}
            </Button>
          }
        >
          {error ? (
            <ErrorState error={error} retry={again} />
          ) : (
            <>
              {checked === undefined && <LoadingState rows={4} />}
              {checked && problems.length === 0 && <Alert type="success" showIcon title={t.none} />}
              <ProblemGroups
                problems={problems}
                forms={draft.forms}
                onGo={(problem) => go(placeOf(problem))}
                onPlay={setPlayed}
              />
              {checked && <Soundness soundness={checked.soundness} />}
            </>
          )}
        </Card>
        <More draft={draft} />
      </div>
      <aside className={styles['side']}>
        <PublishForm draft={draft} checked={checked} keeper={keeper} />
        <Card size="small" title={t.sums}>
          {checked?.limits ? (
            <StageSums limits={checked.limits} />
          ) : (
            <p className={styles['quiet']}>{t.sumsOpen}</p>
          )}
        </Card>
      </aside>
      {played && (
        <CounterExampleDialog
          bpmn={draft.bpmn}
          problem={played}
          onClose={() => setPlayed(undefined)}
        />
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

type Soundnesses = NonNullable<DraftCheck['checked']>['soundness'];

function Soundness({ soundness }: { readonly soundness: Soundnesses }) {
  const t = useTexts(T);
  if (soundness === undefined) return <p className={styles['quiet']}>{t.unproved}</p>;
  const { sound, complete, states } = soundness;
  if (!sound) return <p className={styles['bad']}>{t.unsound}</p>;
  return <p className={styles['good']}>{complete ? t.sound(states) : t.incomplete(states)}</p>;
}

/** What takes room and is not always asked for. */
function More({ draft }: Pick<PublishTabProps, 'draft'>) {
  const t = useTexts(T);
  const [view, setView] = useState<'readiness' | 'diff' | 'versions'>('readiness');
  return (
    <Card size="small">
      <Segmented
        aria-label={t.views}
        value={view}
        onChange={setView}
        className={styles['views'] ?? ''}
        options={[
          { value: 'readiness', label: t.readiness },
          { value: 'diff', label: t.diff },
          { value: 'versions', label: t.versions },
        ]}
      />
      {view === 'readiness' && <DraftReadiness draft={draft} />}
      {view === 'diff' && <PublishedDiff draft={draft} />}
      {view === 'versions' && <VersionHistory itemKey={draft.key} />}
    </Card>
  );
}

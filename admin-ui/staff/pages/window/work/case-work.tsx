import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseShown, OpenTask } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { CaseStatus } from '../../../components/case-status.js';
import { documentTitle } from '../../../components/document-words.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageTitle } from '../../../components/page-title.js';
import { Remaining } from '../../../components/remaining.js';
import { WithdrawButton } from '../../case/withdraw-button.js';
import { dueOf } from '../due.js';
import { documentUrl, documentsQuery } from '../queries.js';
import { CaseAside } from './case-aside.js';
import styles from './case-work.module.css';
import { DeferralPanel } from './deferral-panel.js';
import { StationPanel, waitsForPapers } from './station-panel.js';
import { SupplyDeferred } from './supply-deferred.js';

const T = texts({
  done: [(what: string) => `已办：${what}`, (what: string) => `Done: ${what}`],
  print: ['打印文书：', 'Print: '],
  nothing: ['这件现在没有您要办的环节', 'There is nothing for you to do here now'],
  ended: ['办件已办结', 'The case is closed'],
  nothingHint: ['可在办件页查看全过程和现在由谁办理。', 'The case page shows who has it now.'],
  whole: ['查看办件全貌', 'See the whole case'],
  stations: ['可办的环节', 'Stations'],
});

interface Done {
  readonly label: string;
  /** Documents that were there before; the others are new. */
  readonly before: readonly string[];
}

export function CaseWork({ of }: { readonly of: CaseShown }) {
  const t = useTexts(T);
  const [done, setDone] = useState<Done>();
  const [chosen, setChosen] = useState<string>();
  const task = of.tasks.find(({ id }) => id === chosen) ?? of.tasks[0];
  // the station itself takes what was put off
  const takesPapers = task?.kind === 'applicant' && waitsForPapers(of);
  const finish = (label: string): void =>
    setDone({ label, before: of.documents.map(({ id }) => id) });
  return (
    <>
      <PageTitle
        title={of.item.name}
        about={
          <span className={styles['about']}>
            <span>{of.number}</span>
            <span>{of.applicant.name}</span>
            <CaseStatus status={of.status} text={of.statusText} />
            {!of.ended && <Remaining dueAt={dueOf(of)} light={of.light} />}
          </span>
        }
        actions={
          <>
            {of.mayWithdraw && <WithdrawButton number={of.number} onDone={finish} />}
            <Link to={`/cases/${of.number}`}>{t.whole}</Link>
          </>
        }
      />
      {done && <JustDone of={of} done={done} />}
      <div className={styles['columns']}>
        <div className={styles['work']}>
          <Stations tasks={of.tasks} chosen={task} onChoose={setChosen} />
          {task ? (
            <StationPanel key={task.id} of={of} task={task} onDone={finish} />
          ) : (
            <section className={styles['panel']}>
              <EmptyState title={of.ended ? t.ended : t.nothing} hint={t.nothingHint} />
            </section>
          )}
          <DeferralPanel of={of} />
          {!takesPapers && <SupplyDeferred of={of} />}
        </div>
        <CaseAside of={of} />
      </div>
    </>
  );
}

/** Several stations may wait at once where people hold more than one post. */
function Stations(props: {
  readonly tasks: readonly OpenTask[];
  readonly chosen?: OpenTask;
  readonly onChoose: (id: string) => void;
}) {
  const t = useTexts(T);
  const { tasks, chosen, onChoose } = props;
  if (tasks.length < 2) return null;
  return (
    <div className={styles['stations']} role="group" aria-label={t.stations}>
      {tasks.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={id === chosen?.id ? 'yc-primary' : 'yc-plain'}
          aria-pressed={id === chosen?.id}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** What came of the last button, with the documents that it made. */
function JustDone({ of, done }: { readonly of: CaseShown; readonly done: Done }) {
  const t = useTexts(T);
  const language = useLanguage();
  const documents = useQuery(documentsQuery(of.number));
  const made = (documents.data?.items ?? []).filter(({ id }) => !done.before.includes(id));
  return (
    <div role="status" className={styles['done']}>
      <Alert
        type="success"
        showIcon
        title={
          <span className={styles['made']}>
            {t.done(done.label)}
            {made.length > 0 && <span>{t.print}</span>}
            {made.map(({ id, type, title, number }) => (
              <a key={id} href={documentUrl(of.number, id)} target="_blank" rel="noopener">
                {documentTitle({ type, title }, language)} {number}
              </a>
            ))}
          </span>
        }
      />
    </div>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { TaskShown } from '../../../../api/types.js';
import { FormView } from '../../../../form/form-view.js';
import type { FormHandle } from '../../../../form/types.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { CaseStatus } from '../../../components/case-status.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { PageTitle } from '../../../components/page-title.js';
import { useWatchedCase } from '../../../notifications/live.js';
import { hasRole, useMe } from '../../../session.js';
import { caseQuery } from '../../case/queries.js';
import { usePreference } from '../../../components/use-preference.js';
import { useShortcuts } from '../../../components/use-shortcuts.js';
import { readPlace } from '../filters.js';
import { ClockSide } from './clock-side.js';
import { DecidePanel } from './decide-panel.js';
import { FirstLook } from './first-look.js';
import { Gone, isGone } from './gone.js';
import { MoreActions } from './more-actions.js';
import { nextTask } from './next-task.js';
import { taskQuery } from './queries.js';
import styles from './task.module.css';
import { useComplete } from './use-complete.js';
import { type Typed, useTyped } from './use-typed.js';
import { WhoHasIt } from './who-has-it.js';

const T = texts({
  back: ['返回待办', 'Back to the queue'],
  case: ['查看办件', 'See the case'],
  form: ['本环节表单', 'Form'],
  decide: ['办理', 'Decide'],
  noMore: ['待办已经全部办完', 'Nothing is left in the queue'],
});

/** One task: what was said and brought first, the form, and the buttons beside the days left. */
export default function TaskPage() {
  const { id = '' } = useParams();
  // another task is another page: nothing of the last one stays in it
  return <OneTask key={id} id={id} />;
}

function OneTask({ id }: { readonly id: string }) {
  const t = useTexts(T);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { message } = App.useApp();
  const typing = useTyped(id);
  const [goesOn, setGoesOn] = usePreference('queue.goesOn', true);
  const [left, setLeft] = useState(false);
  // what has left this clerk is not asked for again: it would be refused
  const read = useQuery({ ...taskQuery(id), enabled: !left });
  const queueAddress = search.size > 0 ? `/queue?${search}` : '/queue';
  useWatchedCase(read.data?.caseNumber);

  const goToNext = async (): Promise<void> => {
    const next = await nextTask(readPlace(search), id);
    if (!next) {
      void message.info(t.noMore);
      return void navigate(queueAddress);
    }
    await navigate(`/tasks/${next.id}${search.size > 0 ? `?${search}` : ''}`);
  };
  const leave = (said: string): void => {
    setLeft(true);
    typing.forget();
    void message.success(said);
    void (goesOn ? goToNext() : navigate(queueAddress));
  };
  useShortcuts({ 'Alt+J': () => void goToNext() });

  if (isGone(read.error) && !left) {
    return (
      <Gone
        error={read.error}
        task={read.data}
        typed={typing.typed}
        back={queueAddress}
        onNext={() => void goToNext()}
      />
    );
  }
  if (read.isError && !read.data) {
    return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  }
  if (!read.data) return <LoadingState />;
  const task = read.data;
  return (
    <>
      <PageTitle
        title={task.station?.name ?? task.name}
        about={<About task={task} />}
        actions={
          <>
            <Link to={queueAddress}>{t.back}</Link>
            {task.caseNumber !== undefined && (
              <Link to={`/cases/${task.caseNumber}`}>{t.case}</Link>
            )}
          </>
        }
      />
      <Work
        task={task}
        typed={typing.typed}
        onChange={typing.change}
        goesOn={goesOn}
        onGoesOn={setGoesOn}
        onLeft={leave}
      />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function About({ task }: { readonly task: TaskShown }) {
  const { caseNumber = '' } = task;
  const shown = useQuery({ ...caseQuery(caseNumber), enabled: caseNumber !== '' }).data;
  if (!shown) return caseNumber;
  return (
    <span className={styles['about']}>
      <span>{shown.item.name}</span>
      <span>{shown.applicant.name}</span>
      <span>{caseNumber}</span>
      <CaseStatus status={shown.status} text={shown.statusText} />
    </span>
  );
}

interface WorkProps {
  readonly task: TaskShown;
  readonly typed: Typed;
  readonly onChange: (change: Partial<Typed>) => void;
  readonly goesOn: boolean;
  readonly onGoesOn: (goesOn: boolean) => void;
  readonly onLeft: (said: string) => void;
}

function Work({ task, typed, onChange, goesOn, onGoesOn, onLeft }: WorkProps) {
  const t = useTexts(T);
  const me = useMe();
  const queries = useQueryClient();
  const form = useRef<FormHandle>(null);
  const { caseNumber = '' } = task;
  const shown = useQuery({ ...caseQuery(caseNumber), enabled: caseNumber !== '' });
  const complete = useComplete(task, typed, form, onLeft);
  const isOwn = task.assignee === me.user;
  const mayWork = task.mine && (isOwn || task.assignee === undefined);
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['task', task.id] });
    void queries.invalidateQueries({ queryKey: ['case', caseNumber] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        {caseNumber !== '' && <FirstLook number={caseNumber} />}
        {task.form && (
          <section className={styles['card']} aria-label={t.form}>
            <h2>{task.form.schema.title ?? t.form}</h2>
            <FormView
              ref={form}
              form={task.form.schema}
              submission={task.form.data}
              draft={typed.form}
              readOnly={!mayWork || task.form.readOnly}
              problems={complete.problems}
              onChange={(values) => onChange({ form: values })}
            />
          </section>
        )}
      </div>
      <aside className={styles['side']} aria-label={t.decide}>
        <section className={styles['card']}>
          {shown.data && <ClockSide clocks={shown.data.clocks} />}
          <WhoHasIt task={task} isOwn={isOwn} onChanged={refresh} />
          {mayWork && (
            <DecidePanel
              task={task}
              typed={typed}
              onChange={onChange}
              onSubmit={(outcome) => void complete.run(outcome)}
              busy={complete.busy}
              error={complete.error}
              goesOn={goesOn}
              onGoesOn={onGoesOn}
            />
          )}
        </section>
        {mayWork && (
          <section className={styles['card']}>
            <MoreActions
              task={task}
              isOwn={isOwn}
              mayInvite={hasRole(me, ['reviewer'])}
              text={typed.input.text}
              onLeft={onLeft}
              onChanged={refresh}
            />
          </section>
        )}
      </aside>
    </div>
  );
}

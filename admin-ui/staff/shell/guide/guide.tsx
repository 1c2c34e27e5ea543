import { CheckCircleFilled } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { problemText } from '../../../api/problem.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { classes } from '../../components/classes.js';
import { beginSession } from '../../session.js';
import { DEMO_PASSWORD, demoName } from '../demo-accounts.js';
import { signIn } from '../sign-in-form.js';
import styles from './guide.module.css';
import { GUIDE, type Step } from './steps.js';
import { tick, useProgress } from './use-progress.js';

const T = texts({
  go: ['去做', 'Do it'],
  as: [(name: string) => `以“${name}”去做`, (name: string) => `Do it as ${name}`],
  tick: [(title: string) => `“${title}”已完成`, (title: string) => `${title} is done`],
});

export interface GuideProps {
  /** Who is signed in; nobody on the sign-in page. */
  readonly user?: string;
  readonly onGone?: () => void;
  /** Says more of the next step only. */
  readonly compact?: boolean;
}

/** The six steps, each with the way there; a step is ticked by doing it, or by hand. */
export function Guide({ user, onGone, compact = false }: GuideProps) {
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { done } = useProgress();
  const next = GUIDE.find(({ key }) => !done.includes(key))?.key;
  const go = useMutation({
    mutationFn: async (step: Step) => {
      if (step.user !== user) {
        beginSession(queries, await signIn({ user: step.user, password: DEMO_PASSWORD }));
      }
      await navigate(step.path);
      onGone?.();
    },
  });
  return (
    <>
      <ol className={styles['steps']}>
        {GUIDE.map((step) => (
          <GuideStep
            key={step.key}
            step={step}
            done={done.includes(step.key)}
            brief={compact && step.key !== next}
            busy={go.isPending}
            onGo={() => go.mutate(step)}
          />
        ))}
      </ol>
      <div role="alert" className={styles['error']}>
        {go.error && problemText(go.error, language)}
      </div>
    </>
  );
}

interface GuideStepProps {
  readonly step: Step;
  readonly done: boolean;
  readonly brief: boolean;
  readonly busy: boolean;
  readonly onGo: () => void;
}

function GuideStep({ step, done, brief, busy, onGo }: GuideStepProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const title = said(step.title, language);
  return (
    <li className={classes(styles['step'], done && styles['done'])}>
      <label className={styles['head']}>
        <input
          type="checkbox"
          checked={done}
          aria-label={t.tick(title)}
          onChange={({ target }) => tick(step.key, target.checked)}
        />
        <b>{title}</b>
        {done && <CheckCircleFilled className={styles['check']} aria-hidden />}
      </label>
      {brief && (
        <button
          type="button"
          className={classes('yc-link', styles['go'])}
          aria-label={`${t.go}：${title}`}
          disabled={busy}
          onClick={onGo}
        >
          {t.go}
        </button>
      )}
      {!brief && <p>{said(step.hint, language)}</p>}
      {!brief && (
        <button type="button" className="yc-plain" disabled={busy} onClick={onGo}>
          {t.as(demoName(step.user, language))}
        </button>
      )}
    </li>
  );
}

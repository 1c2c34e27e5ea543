import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { TaskShown } from '../../../../api/types.js';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { type Language, useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { FormView } from '../../../../form/form-view.js';
import { classes } from '../../../components/classes.js';
import { Notice } from '../../../components/notice.js';
import styles from './task.module.css';
import { type Typed, hasWords } from './use-typed.js';

const T = texts({
  title: ['这件任务已经办结', 'This task has been completed'],
  by: [
    (who: string, at: string, how: string) =>
      `由 ${who} 于 ${at} 办结${how === '' ? '' : `，结果：${how}`}。`,
    (who: string, at: string, how: string) => `By ${who} at ${at}${how === '' ? '' : `: ${how}`}.`,
  ],
  kept: ['您填写的意见还在，没有提交：', 'What you typed is still here and was not sent:'],
  form: ['您填写的表单（没有提交）', 'The form as you filled it in (not sent)'],
  copy: ['复制意见', 'Copy it'],
  copied: ['已复制', 'Copied'],
  toCase: ['查看办件', 'See the case'],
  toQueue: ['返回待办', 'Back to the queue'],
  next: ['办下一件', 'Next task'],
});

export interface GoneProps {
  readonly error: unknown;
  /** As it was when it was read last, if it was. */
  readonly task: TaskShown | undefined;
  readonly typed: Typed;
  readonly back: string;
  readonly onNext: () => void;
}

/** Somebody was quicker: who, when and how; what was typed is not lost. */
export function Gone({ error, task, typed, back, onNext }: GoneProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const detail = error instanceof ApiProblem ? error.detail : {};
  const known = task?.caseNumber ?? textOf(detail['caseNumber']);
  const form = typed.form && task?.form;
  const copy = (): void => {
    void navigator.clipboard.writeText(typed.input.text).then(() => message.success(t.copied));
  };
  return (
    <div role="alert">
      <Notice
        kind="info"
        title={t.title}
        actions={
          <>
            <Link className={styles['way']} to={back}>
              {t.toQueue}
            </Link>
            {known !== '' && (
              <Link className={styles['way']} to={`/cases/${known}`}>
                {t.toCase}
              </Link>
            )}
            <Button type="primary" onClick={onNext}>
              {t.next}
            </Button>
          </>
        }
      >
        <div>{goneText(error, language)}</div>
        {hasWords(typed) && typed.input.text !== '' && (
          <>
            <p>{t.kept}</p>
            <p className={styles['typed']}>{typed.input.text}</p>
            {'clipboard' in navigator && (
              <Button size="small" onClick={copy}>
                {t.copy}
              </Button>
            )}
          </>
        )}
      </Notice>
      {form && (
        <section className={classes(styles['card'], styles['kept'])}>
          <h2>{t.form}</h2>
          <FormView form={form.schema} submission={form.data} draft={typed.form} readOnly />
        </section>
      )}
    </div>
  );
}

/** The sentence, with who did it, when and how, where the server told. */
export function goneText(error: unknown, language: Language): string {
  const detail = error instanceof ApiProblem ? error.detail : {};
  const [by, at, how] = ['by', 'at', 'outcome'].map((name) => textOf(detail[name]));
  if (!isGone(error) || !by || !at) return problemText(error, language);
  return T[language].by(by, at, how ?? '');
}

export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'TASK_ALREADY_COMPLETED';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { CheckOutlined } from '@ant-design/icons';
import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemText } from '../../../../api/problem.js';
import { formatInstant } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import { PageTitle } from '../../../components/page-title.js';
import { useCounter } from '../counter.js';
import type { ItemGuide } from '../queries.js';
import type { Application, StepKey } from './application.js';
import styles from './receive-frame.module.css';
import type { KeptDraft } from './use-draft.js';

const T = texts({
  title: [(item: string) => `收件 · ${item}`, (item: string) => `Receive · ${item}`],
  steps: ['步骤', 'Steps'],
  applicant: ['申请人', 'Applicant'],
  form: ['申请表', 'Form'],
  materials: ['材料', 'Materials'],
  check: ['核对', 'Check'],
  back: ['上一步', 'Back'],
  next: ['下一步', 'Next'],
  receive: ['核对无误，收件', 'All is right: receive'],
  none: ['', ''],
  waiting: ['待保存…', 'To be saved…'],
  saving: ['正在保存草稿…', 'Saving…'],
  saved: [(at: string) => `草稿已保存 ${at}`, (at: string) => `Draft saved ${at}`],
  failed: ['草稿没有保存，按 Alt+S 重试', 'The draft was not saved; Alt+S tries again'],
  discard: ['放弃', 'Discard'],
  discardAsk: ['放弃这次收件？', 'Discard this application?'],
  discardWhy: [
    '已填写的内容和草稿都会删除，不能恢复。',
    'All that was entered and the draft are deleted for good.',
  ],
  keep: ['继续填写', 'Go on'],
});

export interface ReceiveFrameProps {
  readonly guide: ItemGuide;
  readonly application: Application;
  readonly steps: readonly StepKey[];
  readonly step: StepKey;
  readonly draft: KeptDraft;
  readonly sending: boolean;
  readonly failure: unknown;
  readonly children: ReactNode;
  readonly onGo: (step: StepKey) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Head, steps and buttons around the step that is open. */
export function ReceiveFrame(props: ReceiveFrameProps) {
  const { guide, application, steps, step, draft, sending, failure, children } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const at = steps.indexOf(step);
  const isLast = step === 'check';
  return (
    <div className={styles['page']}>
      <PageTitle
        title={t.title(guide.item.name)}
        about={
          <>
            <span className={styles['code']}>{guide.item.code}</span>
            {application.applicant.name}
          </>
        }
        actions={<Discard draft={draft} />}
      />
      <div className={styles['columns']}>
        <nav aria-label={t.steps} className={styles['steps']}>
          <ol>
            {steps.map((key, n) => (
              <li key={key}>
                <button
                  type="button"
                  className={classes(styles['step'], key === step && styles['here'])}
                  aria-current={key === step ? 'step' : undefined}
                  // what comes later is reached through what comes before
                  disabled={n > at + 1 && key !== step}
                  onClick={() => (n === at + 1 ? props.onNext() : props.onGo(key))}
                >
                  <span className={classes(styles['dot'], n < at && styles['done'])} aria-hidden>
                    {n < at ? <CheckOutlined /> : n + 1}
                  </span>
                  {t[key]}
                </button>
              </li>
            ))}
          </ol>
          <p className={styles['draft']} role="status" data-draft={draft.state}>
            {draft.state === 'saved'
              ? t.saved(draft.savedAt === undefined ? '' : formatInstant(draft.savedAt).slice(11))
              : t[draft.state]}
          </p>
        </nav>
        <section className={styles['content']} aria-labelledby="step-heading">
          <h2 id="step-heading" tabIndex={-1}>
            {t[step]}
          </h2>
          {children}
          {failure !== undefined && (
            <Alert
              className={styles['failure']}
              type="error"
              showIcon
              title={problemText(failure, language)}
            />
          )}
        </section>
      </div>
      <footer className={styles['foot']}>
        <Button disabled={at === 0} onClick={props.onBack} title="Alt+B">
          {t.back}
        </Button>
        <Button type="primary" loading={sending} onClick={props.onNext} title="Ctrl+Enter">
          {isLast ? t.receive : t.next}
          <kbd aria-hidden>Ctrl Enter</kbd>
        </Button>
      </footer>
    </div>
  );
}

function Discard({ draft }: { readonly draft: KeptDraft }) {
  const t = useTexts(T);
  const navigate = useNavigate();
  const { home } = useCounter();
  const [asking, setAsking] = useState(false);
  const discard = async (): Promise<void> => {
    await draft.discard().catch(() => undefined);
    void navigate(home);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t.discard}</Button>
      <Modal
        open={asking}
        title={t.discardAsk}
        okText={t.discard}
        okButtonProps={{ danger: true }}
        cancelText={t.keep}
        onOk={() => void discard()}
        onCancel={() => setAsking(false)}
      >
        {t.discardWhy}
      </Modal>
    </>
  );
}

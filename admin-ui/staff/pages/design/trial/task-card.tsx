import { Button, Card, Checkbox, Input, Space, Tag } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { Json } from '../../../../../forms/index.js';
import type { CaseShown } from '../../../../api/types.js';
import { POSTS, STATION_KINDS } from '../../../../diagram/words.js';
import { FormView } from '../../../../form/form-view.js';
import { sampleSubmission } from '../../../../form/sample/sample.js';
import type { FormHandle, FormServices } from '../../../../form/types.js';
import { formatNear } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { isOpen } from '../../window/work/station-form.js';
import type { Trial, TrialForm, TrialOutcome, TrialTask } from './model.js';
import { trialServices } from './services.js';
import { trialFacts, wordsFor } from './trial-facts.js';
import styles from './trial-tab.module.css';
import type { TrialDeeds } from './use-trial.js';

const T = texts({
  turn: [
    (post: string, organ: string) => `轮到 ${organ} ${post}`,
    (post: string, organ: string) => `Turn of ${organ}, ${post}`,
  ],
  due: [(at: string) => `环节时限 ${at}`, (at: string) => `due ${at}`],
  words: ['意见或理由', 'Opinion or reason'],
  byItself: ['空着则按所点的结论自动生成', 'Made up by the conclusion where empty'],
  agree: ['意见：同意', 'In favour'],
  done: ['办结', 'Done'],
});

interface TaskCardProps {
  readonly trial: Trial;
  readonly task: TrialTask;
  readonly of: CaseShown;
  readonly deeds: TrialDeeds;
}

/** Somebody's turn: their form with data made up, and a button for each conclusion. */
export function TaskCard({ trial: { id, now }, task, of, deeds }: TaskCardProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const form = useRef<FormHandle>(null);
  const [text, setText] = useState('');
  const [agree, setAgree] = useState(true);
  const { organName = '', post = '', kind = '', outcomes, dueAt } = task;
  const services = useMemo(() => trialServices(id, task.id), [id, task.id]);
  const isFilled = task.form !== undefined && isOpen(task.form.schema);
  const complete = async (outcome?: TrialOutcome): Promise<void> => {
    const checked = isFilled ? await form.current?.submit() : undefined;
    if (checked && 'invalid' in checked) return;
    const effect = outcome?.effect ?? 'none';
    const words = { text: text.trim() || wordsFor(effect), agree };
    const facts = trialFacts(effect, words, task, of);
    await deeds.act(`tasks/${encodeURIComponent(task.id)}/complete`, {
      ...(outcome && { outcome: outcome.id }),
      ...(checked && { form: checked.values }),
      ...(facts.length > 0 && { facts }),
    });
  };
  const word = (words: Readonly<Record<string, readonly [string, string]>>, key: string): string =>
    words[key] ? said(words[key], language) : key;
  return (
    <Card
      size="small"
      title={
        <Space>
          {task.name}
          {kind !== '' && word(STATION_KINDS, kind) !== task.name && (
            <Tag>{word(STATION_KINDS, kind)}</Tag>
          )}
        </Space>
      }
      extra={dueAt !== undefined && t.due(formatNear(dueAt, language))}
    >
      <p className={styles['who']}>{t.turn(word(POSTS, post), organName)}</p>
      {task.form && (
        <TaskForm form={task.form} fills={isFilled} {...{ now, services }} handle={form} />
      )}
      <div className={styles['words']}>
        <Input
          aria-label={t.words}
          placeholder={`${t.words}（${t.byItself}）`}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {outcomes.some(({ effect }) => effect === 'opinion') && (
          <Checkbox checked={agree} onChange={(event) => setAgree(event.target.checked)}>
            {t.agree}
          </Checkbox>
        )}
      </div>
      <Space wrap>
        {outcomes.map((outcome, at) => (
          <Button
            key={outcome.id}
            type={at === 0 ? 'primary' : 'default'}
            disabled={deeds.busy}
            onClick={() => void complete(outcome)}
          >
            {outcome.label}
          </Button>
        ))}
        {outcomes.length === 0 && (
          <Button type="primary" disabled={deeds.busy} onClick={() => void complete()}>
            {t.done}
          </Button>
        )}
      </Space>
    </Card>
  );
}

// ---------------------------------------------------------------------------------------------

interface TaskFormProps {
  readonly form: TrialForm;
  readonly fills: boolean;
  readonly now: string;
  readonly services: FormServices;
  readonly handle: React.Ref<FormHandle>;
}

/** What was filled before stays; the rest is made up. */
function TaskForm({ form, fills, now, services, handle }: TaskFormProps) {
  const { schema, data = NOTHING } = form;
  const today = now.slice(0, 10);
  const filled = useMemo(() => {
    if (!fills) return data;
    const sample = sampleSubmission(schema, { today, previous: data });
    const kept = Object.entries(data).filter(([, value]) => value !== '' && value !== null);
    return { ...sample, ...Object.fromEntries(kept) };
  }, [schema, data, fills, today]);
  return (
    <FormView
      ref={handle}
      form={schema}
      submission={filled}
      readOnly={!fills}
      services={services}
      today={today}
    />
  );
}

const NOTHING: Json = {};

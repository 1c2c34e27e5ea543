import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { CaseShown, ShownHandOver, StationOutcome, TaskShown } from '../../../../api/types.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { AreaField, Choice, SelectField, TextField } from '../field.js';
import { organsQuery } from '../queries.js';
import styles from './case-work.module.css';
import { DefectEditor } from './defect-editor.js';
import type { Entries } from './facts.js';

const T = texts({
  accept: [
    '材料齐全、符合法定形式的，予以受理，出具受理通知书。',
    'An acceptance notice is issued.',
  ],
  incomplete: [
    (names: string) => `还缺：${names}。须先容缺或一次性告知补正，才能受理。`,
    (names: string) => `Missing: ${names}. Defer it or send a notice first.`,
  ],
  grant: ['准予后进入制发和出件。', 'Then the result is issued and handed out.'],
  issue: ['按申请表内容制发结果文书，编号自动生成。', 'The result is made of the form.'],
  reason: ['理由', 'Reason'],
  opinion: ['意见', 'Opinion'],
  optional: ['说明（可不填）', 'Note (optional)'],
  competent: ['应向哪个机关申请（可不填）', 'Organ to turn to (optional)'],
  delay: ['超期公开说明（超过承诺时限时填写）', 'Public reason where the promise was exceeded'],
  agree: ['是否同意', 'Agree'],
  yes: ['同意', 'Yes'],
  no: ['不同意', 'No'],
  receiver: ['接收机关', 'Receiver'],
  choose: ['请选择', 'Choose'],
  list: ['交接清单（每行一项）', 'What is handed over, a line each'],
  sends: [
    '移交后由接收方确认；确认以前的时间仍算本机关的。确认后打印交接单，双方签字。',
    "The receiver confirms it; until then the time is the sender's.",
  ],
  takes: [
    (from: string, what: string) => `${from} 移交的${what}。核对清单与实物一致后确认接收。`,
    (from: string, what: string) => `${what} from ${from}. Check it against the list.`,
  ],
  file: ['案卷', 'file'],
  result: ['办理结果', 'result'],
});

export interface OutcomeFieldsProps {
  readonly of: CaseShown;
  readonly task: TaskShown;
  readonly outcome: StationOutcome;
  readonly entries: Entries;
  /** The hand-over that waits for us. */
  readonly receives?: ShownHandOver;
  readonly onChange: (more: Partial<Entries>) => void;
}

/** What a button needs to be said with it. */
export function OutcomeFields(props: OutcomeFieldsProps) {
  return <div className={styles['fields']}>{fieldsOf(props)}</div>;
}

function fieldsOf(props: OutcomeFieldsProps) {
  switch (props.outcome.effect) {
    case 'accept':
      return <Accept {...props} />;
    case 'notifyCorrection':
      return <DefectEditor {...props} />;
    case 'returnFile':
      return (
        <>
          <Reason {...props} />
          <DefectEditor {...props} />
        </>
      );
    case 'refuseAcceptance':
      return <Refusal {...props} />;
    case 'grant':
    case 'refuse':
      return <Decision {...props} />;
    case 'issue':
      return <Hint kind="issue" />;
    case 'handOver':
      return <Handing {...props} />;
    case 'opinion':
    case 'forward':
      return <Opinion {...props} />;
    default:
      return null;
  }
}

function Hint({ kind }: { readonly kind: 'grant' | 'issue' | 'accept' }) {
  const t = useTexts(T);
  return <p className={styles['hint']}>{t[kind]}</p>;
}

function Accept({ of }: OutcomeFieldsProps) {
  const t = useTexts(T);
  const missing = of.materialList.filter(({ is }) => is === 'missing').map(({ name }) => name);
  if (missing.length === 0) return <Hint kind="accept" />;
  return <Alert type="warning" showIcon title={t.incomplete(missing.join('、'))} />;
}

function Reason({ entries, onChange }: OutcomeFieldsProps) {
  const t = useTexts(T);
  return (
    <AreaField
      id="reason"
      label={t.reason}
      required
      value={entries.reason}
      onChange={(reason) => onChange({ reason })}
    />
  );
}

function Refusal(props: OutcomeFieldsProps) {
  const t = useTexts(T);
  return (
    <>
      <Reason {...props} />
      <TextField
        label={t.competent}
        value={props.entries.competent}
        onChange={(competent) => props.onChange({ competent })}
      />
    </>
  );
}

function Decision({ task, outcome, entries, onChange }: OutcomeFieldsProps) {
  const t = useTexts(T);
  const refuses = outcome.effect === 'refuse';
  return (
    <>
      {!refuses && <Hint kind="grant" />}
      <AreaField
        id="reason"
        label={refuses || outcome.reasonRequired === true ? t.reason : t.optional}
        required={refuses || outcome.reasonRequired}
        rows={2}
        value={entries.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {task.options?.needsDelayReason === true && (
        <AreaField
          label={t.delay}
          rows={2}
          value={entries.delayReason}
          onChange={(delayReason) => onChange({ delayReason })}
        />
      )}
    </>
  );
}

function Opinion({ outcome, entries, onChange }: OutcomeFieldsProps) {
  const t = useTexts(T);
  return (
    <>
      {outcome.effect === 'opinion' && (
        <Choice
          legend={t.agree}
          name="agree"
          value={entries.agree ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
          onChange={(agree) => onChange({ agree: agree === 'yes' })}
        />
      )}
      <AreaField
        id="reason"
        label={t.opinion}
        required
        value={entries.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}

/** 交接: sent with a list, or confirmed by whom it was sent to. */
function Handing({ task, entries, receives, onChange }: OutcomeFieldsProps) {
  const t = useTexts(T);
  const organs = useQuery(organsQuery);
  const nameOf = (id: string): string =>
    organs.data?.items.find((organ) => organ.id === id)?.name ?? id;
  if (receives) {
    const text = t.takes(nameOf(receives.from), t[receives.what]);
    return <Alert type="info" showIcon title={text} />;
  }
  const others = task.options?.handOverTo ?? [];
  return (
    <>
      <SelectField
        id="to"
        label={t.receiver}
        required
        value={entries.to}
        options={[
          { value: '', label: t.choose },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(to) => onChange({ to })}
      />
      <AreaField
        id="list"
        label={t.list}
        required
        hint={t.sends}
        rows={5}
        value={entries.list}
        onChange={(list) => onChange({ list })}
      />
    </>
  );
}

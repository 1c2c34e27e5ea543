import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childrenOf, type ModdleElement, textOf } from '../model.js';
import { EFFECTS } from '../words.js';
import { CheckField, SelectField, TextField } from './fields.js';
import { owned } from '../write.js';
import styles from './panel.module.css';
import { optionsOf, orNothing, type Subject } from './subject.js';

const T = texts({
  outcomes: ['办理结论（按钮）', 'Outcomes (buttons)'],
  add: ['加一个按钮', 'Add a button'],
  remove: [(label: string) => `删除按钮“${label}”`, (label: string) => `Remove “${label}”`],
  label: ['按钮文字', 'Text on the button'],
  id: ['结论代码（用于条件）', 'Code, for conditions'],
  effect: ['效果', 'Effect'],
  reason: ['须写明理由', 'a reason must be given'],
  notice: ['出具文书', 'Document'],
  noNotice: ['不出具', 'none'],
  fresh: ['办结', 'Done'],
});

interface OutcomesProps {
  readonly subject: Subject;
  readonly station: ModdleElement;
}

/** The buttons under which a task ends. */
export function Outcomes({ subject, station }: OutcomesProps) {
  const t = useTexts(T);
  const outcomes = childrenOf(station, 'outcomes');
  const put = (next: readonly ModdleElement[]) => {
    subject.writer.setInProcess(subject.process, station, { outcomes: next });
  };
  const add = () => {
    const made = subject.writer.create('yc:Outcome', {
      id: freeId(outcomes),
      label: t.fresh,
      effect: 'none',
    });
    owned(made, station);
    put([...outcomes, made]);
  };
  return (
    <fieldset className={styles['fieldset']}>
      <legend>{t.outcomes}</legend>
      {outcomes.map((outcome, at) => (
        <div key={`${at} ${textOf(outcome, 'id')}`} className={styles['card']}>
          <div className={styles['cardHead']}>
            <span>{textOf(outcome, 'label')}</span>
            <Button
              size="small"
              type="text"
              aria-label={t.remove(textOf(outcome, 'label'))}
              icon={<DeleteOutlined />}
              onClick={() => {
                put(outcomes.filter((other) => other !== outcome));
              }}
            />
          </div>
          <Outcome subject={subject} outcome={outcome} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {t.add}
      </Button>
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------

function Outcome({ subject, outcome }: { subject: Subject; outcome: ModdleElement }) {
  const t = useTexts(T);
  const { writer, process, language, vocabulary } = subject;
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    writer.setInProcess(process, outcome, attributes);
  };
  const notices = vocabulary.notices.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <div className={styles['row']}>
        <TextField
          label={t.label}
          value={textOf(outcome, 'label')}
          onChange={(label) => {
            put({ label: orNothing(label) });
          }}
        />
        <TextField
          label={t.id}
          mono
          value={textOf(outcome, 'id')}
          onChange={(id) => {
            put({ id: orNothing(id) });
          }}
        />
      </div>
      <div className={styles['row']}>
        <SelectField
          label={t.effect}
          value={textOf(outcome, 'effect')}
          options={optionsOf(EFFECTS, language)}
          onChange={(effect) => {
            put({ effect });
          }}
        />
        <SelectField
          label={t.notice}
          value={textOf(outcome, 'notice')}
          options={notices}
          clearable
          placeholder={t.noNotice}
          onChange={(notice) => {
            put({ notice: orNothing(notice) });
          }}
        />
      </div>
      <CheckField
        label={t.reason}
        checked={textOf(outcome, 'reasonRequired') === 'true'}
        onChange={(checked) => {
          put({ reasonRequired: checked ? 'true' : undefined });
        }}
      />
    </>
  );
}

function freeId(outcomes: readonly ModdleElement[]): string {
  const taken = new Set(outcomes.map((outcome) => textOf(outcome, 'id')));
  let n = taken.size + 1;
  while (taken.has(`outcome${n}`)) n += 1;
  return `outcome${n}`;
}

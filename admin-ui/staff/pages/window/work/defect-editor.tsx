import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { textsNow, texts, useTexts } from '../../../../i18n/texts.js';
import { nameOf, walkComponents } from '../../../../form/walk.js';
import { AreaField, SelectField, TextField } from '../field.js';
import { guideQuery } from '../queries.js';
import styles from './case-work.module.css';
import { defectOfMissing } from './defects.js';
import type { Defect } from './facts.js';
import type { OutcomeFieldsProps } from './outcome-fields.js';

const T = texts({
  rule: [
    '一次性告知：把全部需要补正的内容一次写齐，之后不能再提出新的问题。',
    'One notice with all defects: nothing new can be asked for later.',
  ],
  again: [
    (names: string) =>
      `已经一次性告知过，只能就尚未补齐的“${names}”再次告知；新提的问题会被退回，须监督岗放行。`,
    (names: string) => `Notified once already: only “${names}” may be repeated.`,
  ],
  whole: [
    '已经一次性告知过，申请人已全部补齐：不能再提出新的问题，确有必要的须监督岗放行。',
    'Notified once, and all of it has come: nothing new can be asked for.',
  ],
  defect: [(n: number) => `第 ${n} 项`, (n: number) => `No. ${n}`],
  subject: ['材料或填报项', 'Material or field'],
  what: ['存在的问题', 'What is wrong'],
  standard: ['依据或标准', 'Standard'],
  remedy: ['怎样补正', 'How to mend it'],
  add: ['再加一项', 'Add another'],
  remove: [(n: number) => `删除第 ${n} 项`, (n: number) => `Remove no. ${n}`],
  field: [(label: string) => `申请表：${label}`, (label: string) => `Form: ${label}`],
  choose: ['请选择', 'Choose'],
});

const STATIC = new Set(['button', 'content', 'panel', 'fieldset', 'columns', 'hidden']);

/** 一次性告知: every defect with its standard and how to mend it. */
export function DefectEditor({ of, entries, onChange }: OutcomeFieldsProps) {
  const t = useTexts(T);
  const subjects = useSubjects(of);
  const { defects } = entries;
  const { correction } = of;
  const set = (at: number, more: Partial<Defect>): void =>
    onChange({ defects: defects.map((each, n) => (n === at ? { ...each, ...more } : each)) });
  const choose = (at: number, subject: string): void => {
    const missing = of.materialList.find(({ code, is }) => code === subject && is === 'missing');
    set(at, missing ? defectOfMissing(missing) : { subject });
  };
  const nameFor = (code: string): string =>
    subjects.find(({ value }) => value === code)?.label ?? code;
  const open = correction?.open.map(nameFor) ?? [];
  const rule = !correction ? t.rule : open.length > 0 ? t.again(open.join('、')) : t.whole;
  return (
    <div>
      <Alert type={correction ? 'warning' : 'info'} showIcon title={rule} />
      {defects.map((defect, n) => (
        // rows have no names of their own, and none is moved
        <fieldset key={n} className={styles['defect']}>
          <legend>{t.defect(n + 1)}</legend>
          <SelectField
            id={`defect-${n}-subject`}
            label={t.subject}
            required
            value={defect.subject}
            options={[{ value: '', label: t.choose }, ...subjects]}
            onChange={(subject) => choose(n, subject)}
          />
          <AreaField
            id={`defect-${n}-defect`}
            label={t.what}
            required
            wide={false}
            rows={1}
            value={defect.defect}
            onChange={(what) => set(n, { defect: what })}
          />
          <TextField
            label={t.standard}
            value={defect.standard}
            onChange={(standard) => set(n, { standard })}
          />
          <AreaField
            label={t.remedy}
            required
            wide={false}
            rows={1}
            value={defect.remedy}
            onChange={(remedy) => set(n, { remedy })}
          />
          <Button
            className={styles['remove']}
            icon={<DeleteOutlined />}
            aria-label={t.remove(n + 1)}
            title={t.remove(n + 1)}
            onClick={() => onChange({ defects: defects.filter((_, at) => at !== n) })}
          />
        </fieldset>
      ))}
      <Button
        id="defect-add"
        className={styles['add']}
        onClick={() => onChange({ defects: [...defects, BLANK] })}
      >
        {t.add}
      </Button>
    </div>
  );
}

const BLANK: Defect = { subject: '', defect: '', standard: '', remedy: '' };

interface Subject {
  readonly value: string;
  readonly label: string;
}

/** What can be wrong: a material that is not shared, or an answer of the form. */
export function useSubjects(of: OutcomeFieldsProps['of']): readonly Subject[] {
  const guide = useQuery(guideQuery(of.item.key));
  const materials = of.materialList
    .filter(({ is }) => is !== 'shared')
    .map(({ code, name }) => ({ value: code, label: name }));
  const words = textsNow(T);
  const fields: Subject[] = [];
  for (const { component, path } of walkComponents(guide.data?.form?.components ?? [])) {
    if (STATIC.has(component.type)) continue;
    fields.push({ value: path, label: words.field(nameOf(component)) });
  }
  return [...materials, ...fields];
}

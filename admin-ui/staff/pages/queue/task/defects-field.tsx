import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { Defect } from './deed.js';
import styles from './task.module.css';

const T = texts({
  title: ['需要补正的全部内容（一次性告知）', 'Everything that is to be put right, in one notice'],
  subject: ['材料或栏目', 'Material or field'],
  defect: ['问题', 'What is wrong'],
  standard: ['应当怎样', 'What is demanded'],
  remedy: ['怎样补正', 'How to put it right'],
  add: ['添加一项', 'Add one'],
  remove: [(n: number) => `删除第 ${n} 项`, (n: number) => `Delete no. ${n}`],
});

const BLANK: Defect = { subject: '', defect: '', standard: '', remedy: '' };

export interface DefectsFieldProps {
  readonly materials: readonly { readonly code: string; readonly name: string }[];
  readonly value: readonly Defect[];
  readonly onChange: (defects: readonly Defect[]) => void;
}

/** All defects at once: the law allows one notice. */
export function DefectsField({ materials, value, onChange }: DefectsFieldProps) {
  const t = useTexts(T);
  const change = (at: number, part: Partial<Defect>): void =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles['defects']}>
      <legend>{t.title}</legend>
      {value.map((one, at) => (
        <div key={at} className={styles['defect']}>
          <AutoComplete
            aria-label={t.subject}
            placeholder={t.subject}
            value={one.subject}
            options={materials.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(subject: string) => change(at, { subject })}
          />
          {(['defect', 'standard', 'remedy'] as const).map((part) => (
            <Input
              key={part}
              aria-label={t[part]}
              placeholder={t[part]}
              value={one[part]}
              onChange={(event) => change(at, { [part]: event.target.value })}
            />
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t.remove(at + 1)}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...value, BLANK])}>
        {t.add}
      </Button>
    </fieldset>
  );
}

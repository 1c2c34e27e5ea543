import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useMemo } from 'react';
import type { Condition, Rule } from '../../../../diagram/condition.js';
import { RuleRow } from '../../../../diagram/panel/condition-rule.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './condition-field.module.css';
import { TextField } from './fields.js';
import { orNothing, useItemPage } from './item-context.js';
import { buildFeel, parseFeel } from './model/feel-rules.js';

const T = texts({
  all: ['全部成立', 'all hold'],
  any: ['任一成立', 'one holds'],
  add: ['加一个条件', 'Add a condition'],
  expression: ['表达式', 'Expression'],
  hint: ['由选择自动写出，也可以直接改（FEEL）', 'written by the choice; FEEL'],
  free: ['这个表达式不能逐项选择，请直接修改', 'Cannot be shown as choices: edit the text'],
});

interface ConditionFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** When something applies: chosen by field, comparison and value, with the expression visible. */
export function ConditionField({ label, path, value = '', onChange }: ConditionFieldProps) {
  const t = useTexts(T);
  const { conditionFields } = useItemPage();
  const condition = useMemo(() => parseFeel(value), [value]);
  const { rules, join } = chosen(condition);
  const put = (next: readonly Rule[], by = join) => {
    onChange(orNothing(buildFeel({ kind: 'rules', join: by, rules: next })));
  };
  const [first] = conditionFields.flatMap(({ fields }) => fields);
  return (
    <div className={styles['condition']} role="group" aria-label={label}>
      <div className={styles['rules']}>
        <span className={styles['label']}>{label}</span>
        {condition.kind === 'free' && <p className={styles['hint']}>{t.free}</p>}
        {rules.length > 1 && (
          <Radio.Group
            size="small"
            value={join}
            options={[
              { value: 'and', label: t.all },
              { value: 'or', label: t.any },
            ]}
            onChange={(event) => put(rules, event.target.value as 'and' | 'or')}
          />
        )}
        {rules.map((rule, index) => (
          <RuleRow
            key={index}
            rule={rule}
            groups={conditionFields}
            onChange={(next) => put(rules.map((old, at) => (at === index ? next : old)))}
            onRemove={() => put(rules.filter((_, at) => at !== index))}
          />
        ))}
        {condition.kind !== 'free' && first !== undefined && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => put([...rules, ruleFor(first)])}
          >
            {t.add}
          </Button>
        )}
      </div>
      <TextField
        label={t.expression}
        hint={t.hint}
        path={path}
        value={value}
        onChange={(text) => onChange(orNothing(text))}
      />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function chosen(condition: Condition) {
  if (condition.kind !== 'rules') return { rules: [], join: 'and' as const };
  return condition;
}

function ruleFor({
  key,
  type,
  options,
}: {
  key: string;
  type: string;
  options?: readonly { value: string | boolean }[];
}): Rule {
  if (type === 'boolean') return { field: key, operator: 'isTrue' };
  if (type === 'number') return { field: key, operator: '<=', value: 0 };
  return { field: key, operator: '==', value: options?.[0]?.value ?? '' };
}

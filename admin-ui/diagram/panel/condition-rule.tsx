import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import { type Literal, type Operator, type Rule, takesValue } from '../condition.js';
import type { FieldGroup } from '../condition-fields.js';
import type { FieldInfo } from '../facts.js';
import styles from './panel.module.css';

const T = texts({
  field: ['字段', 'Field'],
  operator: ['比较', 'Comparison'],
  value: ['值', 'Value'],
  remove: ['删除这个条件', 'Remove this condition'],
  '==': ['等于', 'is'],
  '!=': ['不等于', 'is not'],
  '<': ['小于', '<'],
  '<=': ['小于等于', '<='],
  '>': ['大于', '>'],
  '>=': ['大于等于', '>='],
  contains: ['包含', 'contains'],
  isTrue: ['是', 'is true'],
  isFalse: ['不是', 'is not true'],
  isEmpty: ['没有填', 'is empty'],
  isNotEmpty: ['已填', 'is not empty'],
});

const BY_TYPE: Readonly<Record<FieldInfo['type'], readonly Operator[]>> = {
  text: ['==', '!=', 'contains', 'isEmpty', 'isNotEmpty'],
  number: ['==', '!=', '<', '<=', '>', '>=', 'isEmpty', 'isNotEmpty'],
  date: ['==', '!=', '<', '<=', '>', '>=', 'isEmpty', 'isNotEmpty'],
  boolean: ['isTrue', 'isFalse'],
  choice: ['==', '!=', 'isEmpty', 'isNotEmpty'],
};

interface RuleRowProps {
  readonly rule: Rule;
  readonly groups: readonly FieldGroup[];
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

/** One condition: field, comparison, value. */
export function RuleRow({ rule, groups, onChange, onRemove }: RuleRowProps) {
  const t = useTexts(T);
  const fields = groups.flatMap((group) => group.fields);
  const field = fields.find(({ key }) => key === rule.field);
  const operators = operatorsFor(field, rule.operator);
  const unknown = field === undefined ? [{ value: rule.field, label: rule.field }] : [];
  return (
    <div className={styles['rule']}>
      <Select
        aria-label={t.field}
        value={rule.field}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          ...unknown,
          ...groups.map(({ label, fields: members }) => ({
            label,
            options: members.map((member) => ({ value: member.key, label: member.label })),
          })),
        ]}
        onChange={(key: string) => {
          onChange(adapted(rule, key, fields));
        }}
      />
      <Button type="text" aria-label={t.remove} icon={<DeleteOutlined />} onClick={onRemove} />
      <div className={styles['ruleLine']}>
        <Select
          aria-label={t.operator}
          className={styles['narrow'] ?? ''}
          value={rule.operator}
          options={operators.map((operator) => ({ value: operator, label: t[operator] }))}
          onChange={(operator: Operator) => {
            onChange(withOperator(rule, operator, field));
          }}
        />
        {takesValue(rule.operator) && (
          <ValueInput
            label={t.value}
            field={field}
            value={rule.value ?? ''}
            onChange={(value) => {
              onChange({ ...rule, value });
            }}
          />
        )}
      </div>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function operatorsFor(field: FieldInfo | undefined, current: Operator): readonly Operator[] {
  const offered = BY_TYPE[field?.type ?? 'text'];
  return offered.includes(current) ? offered : [...offered, current];
}

/** Another field: the comparison stays where its type allows, the value only where it fits. */
function adapted(rule: Rule, key: string, fields: readonly FieldInfo[]): Rule {
  const field = fields.find((other) => other.key === key);
  const offered = BY_TYPE[field?.type ?? 'text'];
  const operator = offered.includes(rule.operator) ? rule.operator : (offered[0] ?? '==');
  return withOperator({ field: key, operator }, operator, field);
}

function withOperator(rule: Rule, operator: Operator, field: FieldInfo | undefined): Rule {
  if (!takesValue(operator)) return { field: rule.field, operator };
  const value = rule.value ?? field?.options?.[0]?.value ?? (field?.type === 'number' ? 0 : '');
  return { field: rule.field, operator, value };
}

interface ValueInputProps {
  readonly label: string;
  readonly field: FieldInfo | undefined;
  readonly value: Literal;
  readonly onChange: (value: Literal) => void;
}

function ValueInput({ label, field, value, onChange }: ValueInputProps) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => {
    setDraft(String(value));
  }, [value]);
  if (field?.options !== undefined && field.options.length > 0) {
    const options = field.options.map((option) => ({
      value: String(option.value),
      label: option.label,
    }));
    const known = options.some((option) => option.value === String(value));
    return (
      <Select
        aria-label={label}
        className={styles['wide'] ?? ''}
        value={String(value)}
        options={known ? options : [...options, { value: String(value), label: String(value) }]}
        onChange={(chosen: string) => {
          onChange(
            field.options?.find((option) => String(option.value) === chosen)?.value ?? chosen,
          );
        }}
      />
    );
  }
  if (field?.type === 'number' || typeof value === 'number') {
    return (
      <InputNumber
        aria-label={label}
        className={styles['wide'] ?? ''}
        value={Number(value)}
        changeOnBlur
        onChange={(next) => {
          onChange(next ?? 0);
        }}
      />
    );
  }
  return (
    <Input
      aria-label={label}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={() => {
        if (draft !== String(value)) onChange(draft);
      }}
      onPressEnter={() => {
        onChange(draft);
      }}
    />
  );
}

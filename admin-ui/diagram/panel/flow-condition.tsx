import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useMemo } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import { buildCondition, type Condition, parseCondition, type Rule } from '../condition.js';
import { conditionFields } from '../condition-fields.js';
import { childOf, isA, type ModdleElement, textOf } from '../model.js';
import { RuleRow } from './condition-rule.js';
import { CheckField, TextField } from './fields.js';
import styles from './panel.module.css';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  condition: ['走这条路的条件', 'Condition of this way'],
  always: [
    '没有条件。条件分支的每条路都要有条件，或者是默认路。',
    'No condition. Each way out of a condition needs one, or is the default.',
  ],
  isDefault: [
    '其他条件都不成立时走这条路（默认）',
    'taken when no other condition holds (default)',
  ],
  noCondition: ['默认路不写条件。', 'A default way has no condition.'],
  plain: ['这里不需要条件。', 'No condition is needed here.'],
  all: ['全部成立', 'all hold'],
  any: ['任一成立', 'one holds'],
  add: ['加一个条件', 'Add a condition'],
  expression: ['表达式', 'Expression'],
  expressionHint: [
    '选择条件时自动写出，也可以直接改',
    'written by the choice above; may be edited',
  ],
  free: [
    '这个表达式不能用选择的方式显示，请直接修改。',
    'This expression cannot be shown as choices: edit it as text.',
  ],
});

/** The condition on a sequence flow: chosen by field, operator and value, visible as `${…}`. */
export function FlowCondition({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const source = childOf(bo, 'sourceRef');
  const text = textOf(childOf(bo, 'conditionExpression'), 'body');
  const condition = useMemo(() => parseCondition(text), [text]);
  const isDefault = childOf(source, 'default') === bo;
  if (!canHaveCondition(source) && text === '') {
    return (
      <Section title={t.condition} isSet={false}>
        <p className={styles['hint']}>{t.plain}</p>
      </Section>
    );
  }
  const put = (body: string) => {
    writer.set(element, { conditionExpression: writer.expression(bo, body) });
  };
  return (
    <Section title={t.condition} isSet={text !== '' || isDefault}>
      <CheckField
        label={t.isDefault}
        checked={isDefault}
        onChange={(checked) => {
          const { source: shape } = element;
          if (shape === undefined) return;
          writer.together(() => {
            if (checked) put('');
            writer.set(shape, { default: checked ? bo : undefined });
          });
        }}
      />
      {isDefault ? (
        <p className={styles['hint']}>{t.noCondition}</p>
      ) : (
        <Chosen subject={subject} condition={condition} text={text} put={put} />
      )}
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

interface ChosenProps extends SectionProps {
  readonly condition: Condition;
  readonly text: string;
  readonly put: (body: string) => void;
}

function Chosen({ subject, condition, text, put }: ChosenProps) {
  const t = useTexts(T);
  const { bo, vocabulary, language } = subject;
  const groups = conditionFields(bo, vocabulary.forms, language);
  const rules = condition.kind === 'rules' ? condition.rules : [];
  const join = condition.kind === 'rules' ? condition.join : 'and';
  const putRules = (next: readonly Rule[], by = join) => {
    put(buildCondition({ kind: 'rules', join: by, rules: next }));
  };
  const [first] = groups.flatMap(({ fields }) => fields);
  return (
    <>
      {condition.kind === 'always' && <p className={styles['hint']}>{t.always}</p>}
      {condition.kind === 'free' && <p className={styles['hint']}>{t.free}</p>}
      {rules.length > 1 && (
        <Radio.Group
          size="small"
          value={join}
          options={[
            { value: 'and', label: t.all },
            { value: 'or', label: t.any },
          ]}
          onChange={(event) => {
            putRules(rules, event.target.value === 'or' ? 'or' : 'and');
          }}
        />
      )}
      {rules.map((rule, at) => (
        <RuleRow
          key={`${at} ${rule.field}`}
          rule={rule}
          groups={groups}
          onChange={(next) => {
            putRules(rules.map((other, place) => (place === at ? next : other)));
          }}
          onRemove={() => {
            putRules(rules.filter((_, place) => place !== at));
          }}
        />
      ))}
      {condition.kind !== 'free' && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={first === undefined}
          onClick={() => {
            if (first !== undefined) putRules([...rules, freshRule(first)]);
          }}
        >
          {t.add}
        </Button>
      )}
      <TextField
        label={t.expression}
        hint={t.expressionHint}
        mono
        lines={2}
        value={text}
        onChange={put}
      />
    </>
  );
}

function canHaveCondition(source: ModdleElement | undefined): boolean {
  if (isA(source, 'bpmn:ExclusiveGateway')) return true;
  return isA(source, 'bpmn:Activity');
}

function freshRule(field: {
  readonly key: string;
  readonly type: string;
  readonly options?: readonly { readonly value: string | boolean }[];
}): Rule {
  if (field.type === 'boolean') return { field: field.key, operator: 'isTrue' };
  if (field.type === 'number') return { field: field.key, operator: '<=', value: 0 };
  return { field: field.key, operator: '==', value: field.options?.[0]?.value ?? '' };
}

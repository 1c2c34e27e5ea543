import { PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { wordFor } from '../../words.js';
import {
  addColumn,
  addRule,
  type Aggregation,
  AGGREGATIONS,
  type DecisionTable,
  HIT_POLICIES,
} from '../model/table.js';
import { AGGREGATION_WORDS, HIT_POLICY_WORDS } from '../words.js';
import styles from './editor.module.css';

const T = texts({
  tools: ['决策表工具', 'Tools'],
  name: ['名称', 'Name'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  policy: ['命中规则', 'Hit policy'],
  aggregation: ['怎么汇总', 'Aggregation'],
  asList: ['不汇总，逐行列出', 'As a list'],
  row: ['加一行', 'Row'],
  input: ['加条件列', 'Condition'],
  output: ['加结果列', 'Result'],
});

interface ToolBarProps {
  readonly table: DecisionTable;
  readonly change: (change: (table: DecisionTable) => DecisionTable) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

export function ToolBar({ table, change, undo, redo }: ToolBarProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { hitPolicy, rules } = table;
  const aggregation: Aggregation | '' = table.aggregation ?? '';
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t.tools}>
      <Input
        key={table.name}
        className={styles['policy'] ?? ''}
        aria-label={t.name}
        defaultValue={table.name}
        onBlur={({ target }) => {
          const name = target.value.trim();
          if (name !== '' && target.value !== table.name) change((it) => ({ ...it, name }));
        }}
      />
      <Button icon={<UndoOutlined />} aria-label={t.undo} disabled={!undo} onClick={undo} />
      <Button icon={<RedoOutlined />} aria-label={t.redo} disabled={!redo} onClick={redo} />
      <Select
        className={styles['policy'] ?? ''}
        aria-label={t.policy}
        value={hitPolicy}
        options={HIT_POLICIES.map((value) => ({
          value,
          label: wordFor(HIT_POLICY_WORDS, value, language),
        }))}
        onChange={(next) => change((it) => ({ ...it, hitPolicy: next, aggregation: undefined }))}
      />
      {hitPolicy === 'COLLECT' && (
        <Select
          aria-label={t.aggregation}
          value={aggregation}
          options={[
            { value: '' as const, label: t.asList },
            ...AGGREGATIONS.map((value) => ({
              value,
              label: wordFor(AGGREGATION_WORDS, value, language),
            })),
          ]}
          onChange={(next) =>
            change((it) => ({ ...it, aggregation: next === '' ? undefined : next }))
          }
        />
      )}
      <Button icon={<PlusOutlined />} onClick={() => change((it) => addRule(it, rules.length - 1))}>
        {t.row}
      </Button>
      <Button icon={<PlusOutlined />} onClick={() => change((it) => addColumn(it, 'input'))}>
        {t.input}
      </Button>
      <Button icon={<PlusOutlined />} onClick={() => change((it) => addColumn(it, 'output'))}>
        {t.output}
      </Button>
    </div>
  );
}

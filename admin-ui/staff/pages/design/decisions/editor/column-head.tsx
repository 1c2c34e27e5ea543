import { DeleteOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { wordFor } from '../../words.js';
import {
  type Column,
  columnsOf,
  type DecisionTable,
  moveColumn,
  removeColumn,
  setColumn,
  TYPES,
} from '../model/table.js';
import { TYPE_WORDS } from '../words.js';
import { Cell } from './cell.js';
import styles from './editor.module.css';
import { IconButton } from './icon-button.js';
import { columnWords } from './place-words.js';

const T = texts({
  label: [(n: string) => `${n}：标题`, (n: string) => `${n}: heading`],
  labelHint: ['标题', 'Heading'],
  asked: [(n: string) => `${n}：变量或表达式`, (n: string) => `${n}: variable or expression`],
  askedHint: ['变量，如 amount', 'variable'],
  name: [(n: string) => `${n}：结果的名称`, (n: string) => `${n}: name of the result`],
  nameHint: ['名称，如 fee', 'name'],
  type: [(n: string) => `${n}：类型`, (n: string) => `${n}: type`],
  anyType: ['不限', 'Any'],
  values: [(n: string) => `${n}：允许的值`, (n: string) => `${n}: allowed values`],
  valuesHint: ['允许的值，可不填', 'allowed values'],
  otherwise: [(n: string) => `${n}：都不命中时`, (n: string) => `${n}: where nothing matches`],
  otherwiseHint: ['都不命中时，可不填', 'where nothing matches'],
  left: [(n: string) => `${n}左移`, (n: string) => `Move ${n} left`],
  right: [(n: string) => `${n}右移`, (n: string) => `Move ${n} right`],
  remove: [(n: string) => `删除${n}`, (n: string) => `Remove ${n}`],
});

interface ColumnHeadProps {
  readonly table: DecisionTable;
  readonly column: Column;
  readonly fault: string | undefined;
  readonly change: (change: (table: DecisionTable) => DecisionTable) => void;
}

/** What a column is called, what it asks or answers, of which type. */
export function ColumnHead({ table, column, fault, change }: ColumnHeadProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { id, side, label, source, type = '', values = '', otherwise = '' } = column;
  const called = columnWords(column, language);
  const put = (part: Partial<Column>) => change((it) => setColumn(it, id, part));
  const own = columnsOf(table, side);
  const known = TYPES.some((it) => it === type) || type === '';
  const isInput = side === 'input';
  return (
    <div className={styles['head']}>
      <Cell
        label={t.label(called)}
        placeholder={t.labelHint}
        value={label}
        onChange={(text) => put({ label: text.trim() })}
      />
      <Cell
        label={isInput ? t.asked(called) : t.name(called)}
        placeholder={isInput ? t.askedHint : t.nameHint}
        value={source}
        fault={fault}
        onChange={(text) => put({ source: text.trim() })}
      />
      <select
        className={styles['type']}
        aria-label={t.type(called)}
        value={type}
        onChange={(event) => put({ type: event.target.value || undefined })}
      >
        {TYPES.map((it) => (
          <option key={it} value={it}>
            {wordFor(TYPE_WORDS, it, language)}
          </option>
        ))}
        <option value="">{t.anyType}</option>
        {!known && <option value={type}>{type}</option>}
      </select>
      <Cell
        label={t.values(called)}
        placeholder={t.valuesHint}
        value={values}
        onChange={(text) => put({ values: text.trim() })}
      />
      {!isInput && (
        <Cell
          label={t.otherwise(called)}
          placeholder={t.otherwiseHint}
          value={otherwise}
          onChange={(text) => put({ otherwise: text.trim() })}
        />
      )}
      <span className={styles['acts']}>
        <IconButton
          label={t.left(called)}
          icon={<LeftOutlined />}
          disabled={own[0]?.id === id}
          onClick={() => change((it) => moveColumn(it, id, -1))}
        />
        <IconButton
          label={t.right(called)}
          icon={<RightOutlined />}
          disabled={own.at(-1)?.id === id}
          onClick={() => change((it) => moveColumn(it, id, 1))}
        />
        <IconButton
          label={t.remove(called)}
          icon={<DeleteOutlined />}
          disabled={side === 'output' && own.length === 1}
          onClick={() => change((it) => removeColumn(it, id))}
        />
      </span>
    </div>
  );
}

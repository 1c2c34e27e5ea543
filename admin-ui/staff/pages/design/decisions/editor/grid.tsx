import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Pagination } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { classes } from '../../../../components/classes.js';
import { cellId, expressionId } from '../model/ids.js';
import {
  addRule,
  columnsOf,
  type DecisionTable,
  moveRule,
  removeRule,
  type Rule,
  setCell,
  setNote,
} from '../model/table.js';
import { Cell } from './cell.js';
import { ColumnHead } from './column-head.js';
import styles from './editor.module.css';
import { IconButton } from './icon-button.js';
import { placeWords } from './place-words.js';

const T = texts({
  table: ['决策表', 'Decision table'],
  when: ['当', 'When'],
  gives: ['则', 'Then'],
  note: ['说明', 'Note'],
  noteOf: [(n: number) => `第 ${n} 行说明`, (n: number) => `Note of row ${n}`],
  row: ['行', 'Row'],
  acts: ['操作', 'Actions'],
  any: ['任意', 'any'],
  addBelow: [(n: number) => `在第 ${n} 行下面加一行`, (n: number) => `Add a row below row ${n}`],
  up: [(n: number) => `第 ${n} 行上移`, (n: number) => `Move row ${n} up`],
  down: [(n: number) => `第 ${n} 行下移`, (n: number) => `Move row ${n} down`],
  remove: [(n: number) => `删除第 ${n} 行`, (n: number) => `Remove row ${n}`],
  matched: ['命中', 'matches'],
});

export interface GridProps {
  readonly table: DecisionTable;
  /** By the id of what bears it. */
  readonly faults: ReadonlyMap<string, string>;
  /** Rows that the values just tried hit, from 0. */
  readonly hits: ReadonlySet<number>;
  readonly change: (change: (table: DecisionTable) => DecisionTable) => void;
}

const PAGE = 100;

/** The table itself. Enter and the arrows go from row to row, Ctrl+Enter adds one. */
export function Grid({ table, faults, hits, change }: GridProps) {
  const t = useTexts(T);
  const [page, setPage] = useState(1);
  const body = useRef<HTMLTableSectionElement>(null);
  const from = (Math.min(page, Math.ceil(table.rules.length / PAGE) || 1) - 1) * PAGE;
  const shown = table.rules.slice(from, from + PAGE);
  const sides = [
    [t.when, columnsOf(table, 'input').length],
    [t.gives, columnsOf(table, 'output').length],
  ] as const;
  return (
    <>
      <div className={styles['scroll']}>
        <table
          className={styles['grid']}
          aria-label={t.table}
          onKeyDown={(event) => onKey(event, from, change)}
        >
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                {t.row}
              </th>
              {sides.map(
                ([word, count]) =>
                  count > 0 && (
                    <th key={word} colSpan={count} scope="colgroup">
                      {word}
                    </th>
                  ),
              )}
              <th rowSpan={2} scope="col">
                {t.note}
              </th>
              <th rowSpan={2} scope="col">
                {t.acts}
              </th>
            </tr>
            <tr>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className={styles[column.side]}>
                  <ColumnHead
                    table={table}
                    column={column}
                    fault={faults.get(column.id) ?? faults.get(expressionId(column.id))}
                    change={change}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((rule, at) => (
              <Row
                key={rule.id}
                {...{ table, faults, change, rule, row: from + at }}
                isHit={hits.has(from + at)}
                onGone={(row) => setTimeout(() => focusRow(body.current, row - from))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        hideOnSinglePage
        size="small"
        current={page}
        pageSize={PAGE}
        total={table.rules.length}
        showSizeChanger={false}
        onChange={setPage}
      />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

interface RowProps extends Omit<GridProps, 'hits'> {
  readonly rule: Rule;
  readonly row: number;
  readonly isHit: boolean;
  /** The row is no more, and with it the button that had the focus. */
  readonly onGone: (row: number) => void;
}

function Row({ table, faults, change, rule, row, isHit, onGone }: RowProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const n = row + 1;
  return (
    <tr
      data-row={row}
      className={classes(isHit && styles['hit'], faults.has(rule.id) && styles['faultyRow'])}
    >
      <th scope="row">
        {n}
        {isHit && <span className={styles['mark']}>{t.matched}</span>}
      </th>
      {table.columns.map((column) => (
        <td key={column.id} className={styles[column.side]}>
          <Cell
            label={placeWords({ row, column }, language)}
            value={rule.cells[column.id] ?? ''}
            {...(column.side === 'input' && { placeholder: t.any })}
            fault={faults.get(cellId(rule.id, column.id))}
            onChange={(text) => change((it) => setCell(it, row, column, text))}
          />
        </td>
      ))}
      <td>
        <Cell
          label={t.noteOf(n)}
          value={rule.note ?? ''}
          onChange={(text) => change((it) => setNote(it, row, text.trim()))}
        />
      </td>
      <td className={styles['acts']}>
        <IconButton
          label={t.addBelow(n)}
          icon={<PlusOutlined />}
          onClick={() => change((it) => addRule(it, row))}
        />
        <IconButton
          label={t.up(n)}
          icon={<ArrowUpOutlined />}
          disabled={row === 0}
          onClick={() => change((it) => moveRule(it, row, -1))}
        />
        <IconButton
          label={t.down(n)}
          icon={<ArrowDownOutlined />}
          disabled={row === table.rules.length - 1}
          onClick={() => change((it) => moveRule(it, row, 1))}
        />
        <IconButton
          label={t.remove(n)}
          icon={<DeleteOutlined />}
          onClick={() => {
            change((it) => removeRule(it, row));
            onGone(row);
          }}
        />
      </td>
    </tr>
  );
}

/** The one that took its place, or the last. */
function focusRow(body: HTMLTableSectionElement | null, at: number): void {
  const next = body?.rows[at] ?? body?.rows[at - 1];
  next?.querySelector('input')?.focus();
}

/** From cell to cell of a column, and rows added; everything else is the field's own. */
function onKey(event: KeyboardEvent, from: number, change: GridProps['change']): void {
  const field = event.target as HTMLElement;
  const line = field.closest<HTMLTableRowElement>('tr[data-row]');
  const cell = field.closest('td');
  if (field.tagName !== 'INPUT' || !line || !cell || event.nativeEvent.isComposing) return;
  const { key, ctrlKey, metaKey } = event;
  const adds = key === 'Enter' && (ctrlKey || metaKey);
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const body = line.parentElement;
  const go = () => {
    const row = Number(line.dataset['row']) - from + step;
    const next = body?.children.item(row)?.children.item(cell.cellIndex);
    next?.querySelector('input')?.focus();
  };
  if (!adds) return go();
  change((table) => addRule(table, Number(line.dataset['row'])));
  // the new row is drawn first
  setTimeout(go);
}

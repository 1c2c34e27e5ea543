import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { movedTo, removedAt, replacedAt } from '../model/lists.js';
import styles from './rows.module.css';

const T = texts({
  up: [(n: number) => `第 ${n} 项上移`, (n: number) => `Move ${n} up`],
  down: [(n: number) => `第 ${n} 项下移`, (n: number) => `Move ${n} down`],
  remove: [(n: number) => `删除第 ${n} 项`, (n: number) => `Remove ${n}`],
});

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, index: number, put: (row: Row) => void) => ReactNode;
  readonly add: string;
  /** What a new row begins with. */
  readonly fresh: Row;
  /** Above which row a new one comes to stand; below all unless told. */
  readonly addBefore?: number;
}

/** A short list, each row with its fields, to be put in order. */
export function Rows<Row>({ rows, onChange, children, add, fresh, addBefore }: RowsProps<Row>) {
  const t = useTexts(T);
  const list = useRef<HTMLOListElement>(null);
  const append = () => {
    const at = addBefore ?? rows.length;
    onChange([...rows.slice(0, at), fresh, ...rows.slice(at)]);
    setTimeout(() => focusRow(list.current, at));
  };
  return (
    <>
      <ol ref={list} className={styles['rows']}>
        {rows.map((row, index) => (
          <li key={index} className={styles['row']}>
            <div className={styles['fields']}>
              {children(row, index, (next) => onChange(replacedAt(rows, index, next)))}
            </div>
            <div className={styles['tools']}>
              <Button
                type="text"
                size="small"
                aria-label={t.up(index + 1)}
                icon={<ArrowUpOutlined />}
                disabled={index === 0}
                onClick={() => onChange(movedTo(rows, index, index - 1))}
              />
              <Button
                type="text"
                size="small"
                aria-label={t.down(index + 1)}
                icon={<ArrowDownOutlined />}
                disabled={index === rows.length - 1}
                onClick={() => onChange(movedTo(rows, index, index + 1))}
              />
              <Button
                type="text"
                size="small"
                danger
                aria-label={t.remove(index + 1)}
                icon={<DeleteOutlined />}
                onClick={() => onChange(removedAt(rows, index))}
              />
            </div>
          </li>
        ))}
      </ol>
      <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={append}>
        {add}
      </Button>
    </>
  );
}

/** Whoever adds a row goes on in it. */
function focusRow(list: HTMLElement | null, at: number): void {
  list?.children[at]?.querySelector<HTMLElement>('input, textarea')?.focus();
}

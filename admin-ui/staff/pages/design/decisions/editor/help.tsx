import { texts, useTexts } from '../../../../../i18n/texts.js';
import { classes } from '../../../../components/classes.js';
import styles from './editor.module.css';

const T = texts({
  cells: ['单元格怎么写', 'What a cell says'],
  any: ['任意', 'anything'],
  word: ['就是这个词（自动加引号）', 'this word (quoted for you)'],
  several: ['其中之一', 'one of them'],
  less: ['小于', 'less than'],
  between: ['从 100 到不足 200', '100 up to below 200'],
  not: ['不是', 'not'],
  day: ['这天以后', 'after that day'],
  keys: [
    '键盘：Tab 到下一格，↑ ↓ 与 Enter 换行，Ctrl+Enter 加一行，Ctrl+Z 撤销，Ctrl+Y 重做。',
    'Keys: Tab next cell, arrows and Enter next row, Ctrl+Enter adds a row, Ctrl+Z undo, Ctrl+Y redo.',
  ],
});

/** The dozen spellings that people need; docs/dmn.md has the rest. */
export function Help() {
  const t = useTexts(T);
  const examples = [
    ['-', t.any],
    ['镇', t.word],
    ['"镇","县"', t.several],
    ['< 100', t.less],
    ['[100..200)', t.between],
    ['not("镇")', t.not],
    ['> date("2026-01-01")', t.day],
  ] as const;
  return (
    <>
      <p className={classes(styles['help'], styles['examples'])}>
        {t.cells}
        {examples.map(([code, words]) => (
          <span key={code}>
            <code>{code}</code> {words}
          </span>
        ))}
      </p>
      <p className={styles['help']}>{t.keys}</p>
    </>
  );
}

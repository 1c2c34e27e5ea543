import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { texts, useTexts } from '../i18n/texts.js';
import styles from './diagram-editor.module.css';
import type { DiagramProblem } from './problems.js';

const T = texts({
  none: ['没有发现问题。', 'No problems found.'],
  error: ['须改正', 'to be mended'],
  warning: ['提示', 'notice'],
  whole: ['整个流程', 'the whole process'],
});

interface ProblemListProps {
  readonly problems: readonly DiagramProblem[];
  readonly onSelect: (elementId: string) => void;
}

/** What stands against publishing; a click goes to the element. */
export function ProblemList({ problems, onSelect }: ProblemListProps) {
  const t = useTexts(T);
  if (problems.length === 0) return <p className={styles['quiet']}>{t.none}</p>;
  return (
    <ul className={styles['problems']}>
      {problems.map((problem, at) => (
        <li key={`${at} ${problem.code ?? ''} ${problem.elementId ?? ''}`}>
          <button
            type="button"
            className={styles['problem']}
            disabled={problem.elementId === undefined}
            onClick={() => {
              if (problem.elementId !== undefined) onSelect(problem.elementId);
            }}
          >
            <span className={styles[problem.severity]} role="img" aria-label={t[problem.severity]}>
              {problem.severity === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
            </span>
            <span>
              <strong>{problem.elementName ?? problem.elementId ?? t.whole}</strong>{' '}
              {problem.message}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

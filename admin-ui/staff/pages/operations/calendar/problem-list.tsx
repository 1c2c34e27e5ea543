import { Alert } from 'antd';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import type { Problem } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from '../operations.module.css';

const T = texts({ compare: ['请对照原文核对', 'Compare with the notice'] });

export interface ProblemListProps {
  /** What the server refused. */
  readonly error?: unknown;
  /** What it could read but is not sure of. */
  readonly problems?: readonly Problem[];
}

/** What does not fit, each with its place. */
export function ProblemList({ error, problems = [] }: ProblemListProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const refused = error instanceof ApiProblem ? error.problems : [];
  if (!error && problems.length === 0) return null;
  const told = error ? refused : problems;
  return (
    <Alert
      role="alert"
      type={error ? 'error' : 'warning'}
      showIcon
      title={error && told.length === 0 ? problemText(error, language) : t.compare}
      description={
        told.length > 0 && (
          <ul className={styles['list']}>
            {told.map(({ path, message, messageEn }) => (
              <li key={path + message}>
                <code>{path}</code> {language === 'zh' ? message : (messageEn ?? message)}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

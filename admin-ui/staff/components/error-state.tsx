import type { ReactNode } from 'react';
import { ApiProblem, problemText } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { Notice } from './notice.js';

const T = texts({
  failed: ['没有取到内容', 'This could not be loaded'],
  unreachable: ['连不上服务器', 'The server cannot be reached'],
  forbidden: ['您的账号不能做这件事', 'Your account may not do this'],
  missing: ['没有找到', 'Not found'],
  retry: ['重试', 'Try again'],
  number: [
    (id: string) => `故障编号 ${id}，请告诉运维人员`,
    (id: string) => `Failure ${id}: please tell the operator`,
  ],
});

export interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
  /** Another way on than to try again. */
  readonly action?: ReactNode;
}

/** Instead of content that could not be had: what is wrong and how to go on. */
export function ErrorState({ error, retry, action }: ErrorStateProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const problem = error instanceof ApiProblem ? error : undefined;
  const { title, lasting } = sort(problem);
  const again = retry && !lasting && (
    <button type="button" className="yc-primary" onClick={retry}>
      {t.retry}
    </button>
  );
  return (
    <div role="alert">
      <Notice
        kind={lasting ? 'warning' : 'error'}
        title={t[title]}
        actions={
          <>
            {action}
            {again}
          </>
        }
      >
        <div>{problemText(error, language)}</div>
        {problem?.requestId !== undefined && <div>{t.number(problem.requestId)}</div>}
      </Notice>
    </div>
  );
}

interface Sort {
  readonly title: 'failed' | 'unreachable' | 'forbidden' | 'missing';
  /** Asking again changes nothing. */
  readonly lasting: boolean;
}

function sort(problem: ApiProblem | undefined): Sort {
  if (problem?.code === 'UNREACHABLE') return { title: 'unreachable', lasting: false };
  switch (problem?.status) {
    case 403:
      return { title: 'forbidden', lasting: true };
    case 404:
      return { title: 'missing', lasting: true };
    default:
      return { title: 'failed', lasting: false };
  }
}

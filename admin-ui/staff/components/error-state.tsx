import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem, problemText } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';

const T = texts({
  failed: ['没有取到内容', 'This could not be loaded'],
  forbidden: ['您的账号不能做这件事', 'Your account may not do this'],
  missing: ['没有找到', 'Not found'],
  retry: ['重试', 'Try again'],
  number: [(id: string) => `故障编号 ${id}，请告诉运维人员`, (id: string) => `Failure ${id}`],
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
  const { status, requestId } = error instanceof ApiProblem ? error : { status: 500 };
  const title = status === 403 ? t.forbidden : status === 404 ? t.missing : t.failed;
  const again = retry && status !== 403 && (
    <Button type="primary" onClick={retry}>
      {t.retry}
    </Button>
  );
  return (
    <div role="alert">
      <Result
        status={status === 403 || status === 404 ? 'warning' : 'error'}
        title={title}
        subTitle={
          <>
            <div>{problemText(error, language)}</div>
            {requestId !== undefined && <div>{t.number(requestId)}</div>}
          </>
        }
        extra={[action, again].filter(Boolean)}
      />
    </div>
  );
}

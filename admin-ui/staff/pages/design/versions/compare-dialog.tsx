import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Suspense, lazy } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { contentsQuery } from './queries.js';

const ContentsDiff = lazy(() => import('./contents-diff.js'));

const T = texts({
  title: [
    (before: number, after: number) => `第 ${before} 版与第 ${after} 版的区别`,
    (before: number, after: number) => `Version ${before} and version ${after}`,
  ],
  version: [(n: number) => `第 ${n} 版`, (n: number) => `Version ${n}`],
});

interface CompareProps {
  readonly itemKey: string;
  readonly before: number;
  readonly after: number;
  readonly onClose: () => void;
}

/** Two published versions of an item. */
export function CompareDialog({ itemKey, before, after, onClose }: CompareProps) {
  const t = useTexts(T);
  const older = useQuery(contentsQuery(itemKey, before));
  const newer = useQuery(contentsQuery(itemKey, after));
  const error = older.error ?? newer.error;
  const retry = (): void => {
    void older.refetch();
    void newer.refetch();
  };
  return (
    <Modal open width={1160} title={t.title(before, after)} footer={null} onCancel={onClose}>
      {error && <ErrorState error={error} retry={retry} />}
      {!error && !(older.data && newer.data) && <LoadingState />}
      {older.data && newer.data && (
        <Suspense fallback={<LoadingState />}>
          <ContentsDiff
            before={older.data}
            after={newer.data}
            beforeName={t.version(before)}
            afterName={t.version(after)}
          />
        </Suspense>
      )}
    </Modal>
  );
}

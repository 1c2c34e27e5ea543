import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { contentsQuery, itemVersionsQuery } from '../versions/queries.js';
import type { Draft } from '../workbench/model.js';

const ContentsDiff = lazy(() => import('../versions/contents-diff.js'));

const T = texts({
  none: ['还没有发布过，没有可比较的版本', 'Nothing is published yet'],
  version: [(n: number) => `已发布的第 ${n} 版`, (n: number) => `Published version ${n}`],
  draft: ['现在的草稿', 'The draft'],
});

/** What publishing would change. */
export function PublishedDiff({ draft }: { readonly draft: Draft }) {
  const t = useTexts(T);
  const item = useQuery(itemVersionsQuery(draft.key));
  const version = item.data?.version;
  const published = useQuery({
    ...contentsQuery(draft.key, version ?? 0),
    enabled: version !== undefined,
  });
  const error = item.error ?? published.error;
  if (error) return <ErrorState error={error} retry={() => void published.refetch()} />;
  if (item.data && version === undefined) return <EmptyState title={t.none} />;
  if (!published.data) return <LoadingState />;
  return (
    <Suspense fallback={<LoadingState />}>
      <ContentsDiff
        before={published.data}
        after={draft}
        beforeName={t.version(version ?? 0)}
        afterName={t.draft}
      />
    </Suspense>
  );
}

import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';

export interface ReadingProps<T, K extends QueryKey> {
  readonly query: UseQueryOptions<T, Error, T, K>;
  readonly children: (data: T) => ReactNode;
}

/** A part that is read when it is shown: on its way, failed with a way on, or there. */
export function Reading<T, K extends QueryKey>({ query, children }: ReadingProps<T, K>) {
  const read = useQuery(query);
  if (read.data !== undefined) return children(read.data);
  if (read.isError) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  return <LoadingState />;
}

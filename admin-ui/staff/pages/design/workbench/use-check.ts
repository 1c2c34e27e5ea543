import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../../api/client.js';
import type { Checked, DesignProblem, Draft, Place } from './model.js';

export interface DraftCheck {
  readonly checked: Checked | undefined;
  /** Of the draft as last saved; empty before the first answer. */
  readonly problems: readonly DesignProblem[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly again: () => void;
}

const NONE: readonly DesignProblem[] = [];

/** All that publishing would refuse, found anew with every save. */
export function useCheck({ key, revision }: Draft): DraftCheck {
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['design', 'draft', key, 'check', revision],
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.post<Checked>(`/design/drafts/${key}/check`, {}, { signal }),
  });
  return {
    checked: data,
    problems: data?.problems ?? NONE,
    pending: isFetching,
    error,
    again: () => void refetch(),
  };
}

/** Where to go for a problem. */
export function placeOf(problem: DesignProblem): Place {
  const { area, elementId, form, field, station, code } = problem;
  if (area === 'form')
    return { tab: 'forms', code, ...(form && { form }), ...(field && { field }) };
  const where = { code, ...(elementId && { elementId }), ...(station && { station }) };
  return { tab: area === 'item' ? 'item' : 'diagram', ...where, ...(field && { field }) };
}

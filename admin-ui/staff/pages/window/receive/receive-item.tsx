import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../../api/client.js';
import { newCommandKey } from '../../../../api/command-key.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { guideQuery } from '../queries.js';
import type { Application } from './application.js';
import { emptyApplication } from './application.js';
import { Receive } from './receive.js';

interface Kept {
  readonly data: Application;
}

export interface ReceiveItemProps {
  readonly itemKey: string;
  /** What a new application begins with. */
  readonly preset?: Partial<Application>;
}

/** A new application for the item, or the draft that the address names. */
export function ReceiveItem({ itemKey: item, preset }: ReceiveItemProps) {
  const [search] = useSearchParams();
  const [fresh] = useState(() => newCommandKey());
  const kept = search.get('draft') ?? '';
  // the address takes on the id of what is being typed: that is no draft to be read
  const isKept = kept !== '' && kept !== fresh;
  const guide = useQuery(guideQuery(item));
  const draft = useQuery({
    queryKey: ['drafts', kept],
    enabled: isKept,
    gcTime: 0,
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get<Kept>(`/drafts/${kept}`, { signal }),
  });
  const failed = [guide, ...(isKept ? [draft] : [])].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!guide.data || (isKept && !draft.data)) return <LoadingState rows={10} />;
  const empty = { ...emptyApplication(item, guide.data.item), ...preset };
  return (
    <Receive
      key={isKept ? kept : fresh}
      guide={guide.data}
      draftId={isKept ? kept : fresh}
      initial={restored(draft.data?.data, item) ?? empty}
    />
  );
}

/** What an older page kept may have another shape, and is then begun anew. */
function restored(data: Application | undefined, item: string): Application | undefined {
  return data?.v === 1 && data.item === item ? data : undefined;
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { WindowFrame } from '../frame.js';
import { caseQuery } from '../queries.js';
import { CaseWork } from './case-work.js';

/** A case at the window: what is to be done with it now. */
export default function CaseWorkPage() {
  const { number = '' } = useParams();
  const shown = useQuery(caseQuery(number));
  return (
    <WindowFrame>
      {shown.isError && <ErrorState error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <LoadingState rows={8} />}
      {shown.data && <CaseWork key={number} of={shown.data} />}
    </WindowFrame>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { PageTitle } from '../../../components/page-title.js';
import type { Draft } from './model.js';
import { Workbench } from './workbench.js';

const T = texts({
  title: ['设计事项', 'Design an item'],
  back: ['回到事项列表', 'Back to the items'],
});

/** `/design/drafts/:key`: loads the draft once; from then on the page holds what counts. */
export default function WorkbenchPage() {
  const t = useTexts(T);
  const { key = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['design', 'draft', key],
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api.get<Draft>(`/design/drafts/${key}`, { signal }),
  });
  if (data) return <Workbench key={key} loaded={data} />;
  return (
    <>
      <PageTitle title={t.title} />
      {error ? (
        <ErrorState
          error={error}
          retry={() => void refetch()}
          action={<Link to="/design">{t.back}</Link>}
        />
      ) : (
        <LoadingState rows={10} />
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { useParams } from 'react-router';
import { api } from '../../../api/client.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { CaseStatus } from '../../components/case-status.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';

const T = texts({ status: ['状态', 'Status'], number: ['办件编号', 'Case'] });

interface ShownCase {
  readonly number: string;
  readonly status: string;
}

export default function CasePage() {
  const t = useTexts(T);
  const { number = '' } = useParams();
  const shown = useQuery({
    queryKey: ['case', number],
    queryFn: ({ signal }) => api.get<ShownCase>(`/cases/${encodeURIComponent(number)}`, { signal }),
  });
  if (shown.isError) {
    return <ErrorState error={shown.error} retry={() => void shown.refetch()} />;
  }
  if (!shown.data) return <LoadingState />;
  return (
    <>
      <PageTitle title={number} />
      <Descriptions
        items={[
          { key: 'number', label: t.number, children: shown.data.number },
          { key: 'status', label: t.status, children: <CaseStatus status={shown.data.status} /> },
        ]}
      />
    </>
  );
}

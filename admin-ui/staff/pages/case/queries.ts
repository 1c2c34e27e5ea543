import { queryOptions } from '@tanstack/react-query';
import type {
  CaseForm,
  CaseMaterial,
  CaseOpinion,
  CaseParties,
  CaseProcess,
  CaseShown,
  ListedDocument,
  TimelineEntry,
} from '../../../api/types.js';
import { api } from '../../../api/client.js';

interface Items<T> {
  readonly items: readonly T[];
}

/** What the pages of a case read; the server's events make all that begins with its number old. */
export const caseQuery = (number: string) => part<CaseShown>(number);
export const formsQuery = (number: string) => part<Items<CaseForm>>(number, 'forms');
export const materialsQuery = (number: string) => part<Items<CaseMaterial>>(number, 'materials');
export const opinionsQuery = (number: string) => part<Items<CaseOpinion>>(number, 'opinions');
export const timelineQuery = (number: string) => part<Items<TimelineEntry>>(number, 'timeline');
export const documentsQuery = (number: string) => part<Items<ListedDocument>>(number, 'documents');
export const diagramQuery = (number: string) => part<Items<CaseProcess>>(number, 'diagram');
export const partiesQuery = (number: string) => part<CaseParties>(number, 'parties');

function part<T>(number: string, name = '') {
  const path = `/cases/${encodeURIComponent(number)}${name === '' ? '' : `/${name}`}`;
  return queryOptions({
    queryKey: ['case', number, name],
    queryFn: ({ signal }) => api.get<T>(path, { signal }),
  });
}

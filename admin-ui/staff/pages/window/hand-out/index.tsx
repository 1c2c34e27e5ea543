import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ApiProblem } from '../../../../api/problem.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { PageTitle } from '../../../components/page-title.js';
import { WindowFrame } from '../frame.js';
import { caseQuery } from '../queries.js';
import { CaseFinder } from './case-finder.js';
import { HandOut } from './hand-out.js';
import { MoveHere } from './move-here.js';
import { Waiting } from './waiting.js';

const T = texts({
  title: ['出件台', 'Hand-out desk'],
  about: [
    '扫回执上的二维码或输入办件编号，核对身份，签收，打印送达回证',
    'Scan the receipt or type the number, check who it is, have it signed, print the record',
  ],
});

/** 出件: find the case, see that it is the right person, sign, print. */
export default function HandOutPage() {
  const t = useTexts(T);
  const [search, setSearch] = useSearchParams();
  const number = search.get('number') ?? '';
  const shown = useQuery({ ...caseQuery(number), enabled: number !== '' });
  const isElsewhere = shown.error instanceof ApiProblem && shown.error.status === 404;
  return (
    <WindowFrame>
      <PageTitle title={t.title} about={t.about} />
      <CaseFinder key={number} number={number} onFind={(found) => setSearch({ number: found })} />
      {number === '' && <Waiting />}
      {number !== '' && shown.isPending && <LoadingState rows={5} />}
      {isElsewhere && <MoveHere key={number} number={number} />}
      {shown.isError && !isElsewhere && (
        <ErrorState error={shown.error} retry={() => void shown.refetch()} />
      )}
      {shown.data && <HandOut key={number} of={shown.data} />}
    </WindowFrame>
  );
}

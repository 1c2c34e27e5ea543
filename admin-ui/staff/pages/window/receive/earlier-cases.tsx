import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api } from '../../../../api/client.js';
import type { Page } from '../../../../api/types.js';
import { formatDay } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { officeDay } from '../../../../form/form-view.js';
import { CaseStatus } from '../../../components/case-status.js';
import { classes } from '../../../components/classes.js';
import { useCounter } from '../counter.js';
import { caseQuery, type EarlierCase, type ItemGuide } from '../queries.js';
import styles from './applicant-step.module.css';
import { type ApplicantEntry, idProblem, tidy } from './application.js';

const T = texts({
  twice: [
    '可能重复申请：此人有同一事项的办件正在办理',
    'Perhaps twice: a case of this item is open for this applicant',
  ],
  earlier: ['此人以往的办件', 'Earlier cases of this applicant'],
  take: ['带入姓名和联系方式', 'Take over name and contact'],
});

export interface EarlierCasesProps {
  readonly guide: ItemGuide;
  readonly applicant: ApplicantEntry;
  readonly onTake: (known: Partial<ApplicantEntry>) => void;
}

/** As soon as the number is right: what there is already, lest somebody apply twice. */
export function EarlierCases({ guide, applicant, onTake }: EarlierCasesProps) {
  const t = useTexts(T);
  const { casePath } = useCounter();
  const queries = useQueryClient();
  const { idType, idNumber } = applicant;
  const isRight = idProblem(idType, idNumber, officeDay()) === undefined;
  const known = useQuery({
    queryKey: ['earlier', tidy(idNumber)],
    enabled: isRight,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      api.post<Page<EarlierCase>>(
        '/applicants/earlier-cases',
        { idNumber: tidy(idNumber) },
        { signal },
      ),
  });
  const cases = (isRight && known.data?.items) || [];
  const twice = cases.filter(({ open, itemCode }) => open && itemCode === guide.item.code);
  if (cases.length === 0) return null;
  const take = async (number: string): Promise<void> => {
    const { applicant: before } = await queries.query({
      ...caseQuery(number),
      staleTime: 'static',
    });
    const { name, phone = '', address = '', legalRepresentative = '' } = before;
    if (!name.includes('*')) onTake({ name, phone, address, legalRepresentative });
  };
  const open = cases.find(({ number }) => number !== undefined)?.number;
  return (
    <section
      className={classes(styles['earlier'], twice.length > 0 && styles['twice'])}
      role={twice.length > 0 ? 'alert' : 'status'}
    >
      <h3>{twice.length > 0 ? t.twice : t.earlier}</h3>
      <ul>
        {[...twice, ...cases.filter((each) => !twice.includes(each))].slice(0, 5).map((each, n) => (
          <li key={each.number ?? n}>
            {each.number === undefined ? (
              <span>{each.acceptingTownshipName}</span>
            ) : (
              <Link to={casePath(each.number)} target="_blank">
                {each.number}
              </Link>
            )}
            <span>{each.itemName}</span>
            <span>{formatDay(each.receivedAt)}</span>
            <CaseStatus status={each.status} text={each.statusText} />
          </li>
        ))}
      </ul>
      {open !== undefined && applicant.name === '' && (
        <Button size="small" onClick={() => void take(open).catch(() => undefined)}>
          {t.take}
        </Button>
      )}
    </section>
  );
}

import { EN, ZH, checkIdNumber, checkUscc } from '../../../forms/index.js';
import type { Agent, Applicant } from '../../core/case/parties.js';
import type { Refused } from '../result.js';

interface Parties {
  readonly applicant: Applicant;
  readonly agent?: Agent;
}

/**
 * Numbers with a check digit, of applicant and agent, as they are written in full; a slip of the
 * pen would lock an applicant out, whose second factor are its last four. Other kinds of papers
 * (护照 …) are taken as they come.
 *
 * @param today office day `yyyy-MM-dd`
 */
export function checkIdentityNumbers(
  { applicant, agent }: Parties,
  today: string,
): Parties | Refused {
  const first = checked(applicant, today);
  if ('problem' in first) return refused('applicant', '申请者的证件号码', first.problem);
  if (agent === undefined) return { applicant: first.party };
  const second = checked(agent, today);
  if ('problem' in second) return refused('agent', '代理人的证件号码', second.problem);
  return { applicant: first.party, agent: second.party };
}

// ---------------------------------------------------------------------------------------------

type Checked<T> = { readonly party: T } | { readonly problem: string };

function checked<T extends Pick<Applicant, 'idType' | 'idNumber'>>(
  party: T,
  today: string,
): Checked<T> {
  const { idType, idNumber } = party;
  const result =
    idType === '居民身份证'
      ? checkIdNumber(idNumber, today)
      : idType === '统一社会信用代码'
        ? checkUscc(idNumber)
        : { value: idNumber };
  if ('problem' in result) return { problem: result.problem };
  return { party: { ...party, idNumber: result.value } };
}

function refused(whose: keyof Parties, label: string, problem: string): Refused {
  const message = ZH[problem]!.replace('{label}', label);
  const messageEn = EN[problem]!.replace('{label}', `${whose}.idNumber`);
  return {
    rejected: { code: 'FORM_INVALID', detail: { form: '收件', count: 1, first: message } },
    problems: [{ path: `${whose}.idNumber`, message, messageEn }],
  };
}

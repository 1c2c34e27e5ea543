import type { Agent, Applicant } from './parties.js';

/** What lists and logs show of a person: enough to tell two apart, no more. */

/** 张三 -> 张*, 欧阳小明 -> 欧**明; names of organisations stay. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  const last = rest.pop() ?? '';
  if (rest.length === 0) return last === '' ? first : `${first}*`;
  return `${first}${'*'.repeat(rest.length)}${last}`;
}

/** Keeps the last four, by which a citizen proves who they are. */
export function maskIdNumber(number: string): string {
  const shown = number.slice(-4);
  return number.length <= 4 ? '*'.repeat(number.length) : '*'.repeat(number.length - 4) + shown;
}

/** 13912345678 -> 139****5678. */
export function maskPhone(phone: string): string {
  if (phone.length < 8) return '*'.repeat(phone.length);
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`;
}

/** Of a natural person masked, of an organisation as it is. */
export function listedName({ kind, name }: Applicant): string {
  return kind === 1 ? maskName(name) : name;
}

/** The applicant without what a list must not show: no address, no full numbers. */
export function maskedApplicant(applicant: Applicant): Applicant {
  const { kind, idType, idNumber, phone } = applicant;
  return {
    kind,
    name: listedName(applicant),
    idType,
    idNumber: maskIdNumber(idNumber),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
  };
}

export function maskedAgent(agent: Agent): Agent {
  const { name, idType, idNumber, phone, relation, mandate } = agent;
  return {
    name: maskName(name),
    idType,
    idNumber: maskIdNumber(idNumber),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    relation,
    mandate,
  };
}

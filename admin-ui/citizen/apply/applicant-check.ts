import { checkIdNumber } from '../../../forms/checks/id-number.js';
import { checkMobile } from '../../../forms/checks/mobile.js';
import { checkUscc } from '../../../forms/checks/uscc.js';
import { say } from '../say.js';
import type { ApplicantDraft } from './draft.js';

export type ApplicantField = 'name' | 'idNumber' | 'phone' | 'legalRepresentative';

export const ID_CARD = '居民身份证';
export const CREDIT_CODE = '统一社会信用代码';

/** Kinds of papers by who applies (GB/T 39046, 证件类型); the first is the usual one. */
export function idTypesOf(kind: number): readonly string[] {
  return kind === 1
    ? [ID_CARD, '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证', '外国人永久居留身份证']
    : [CREDIT_CODE];
}

/** What does not fit, by field; `today` is the office day. */
export function applicantProblems(
  applicant: ApplicantDraft,
  today: string,
): Partial<Record<ApplicantField, string>> {
  const { kind, name, idType, idNumber, phone, legalRepresentative } = applicant;
  const isPerson = kind === 1;
  const problems: Partial<Record<ApplicantField, string>> = {};
  if (name === '') problems.name = say('请填写', 'Please fill in');
  if (idNumber === '') problems.idNumber = say('请填写', 'Please fill in');
  else if (idType === ID_CARD && 'problem' in checkIdNumber(idNumber, today)) {
    problems.idNumber = say(
      '身份证号码不对，请照着身份证再核对一遍',
      'This number cannot be right',
    );
  } else if (idType === CREDIT_CODE && 'problem' in checkUscc(idNumber)) {
    problems.idNumber = say(
      '信用代码不对，请照着执照再核对一遍（18 位）',
      'This code cannot be right',
    );
  }
  if ('problem' in checkMobile(phone)) {
    problems.phone = say('请填写 11 位手机号', 'Give a mobile number of 11 digits');
  }
  if (!isPerson && legalRepresentative === '') {
    problems.legalRepresentative = say('请填写', 'Please fill in');
  }
  return problems;
}

/** As it goes to the server: written as papers write it, without what is empty. */
export function applicantToSend(applicant: ApplicantDraft): Record<string, unknown> {
  const { kind, name, idType, idNumber, phone, address, legalRepresentative } = applicant;
  const mobile = checkMobile(phone);
  return {
    kind,
    name,
    idType,
    idNumber: idNumber.replace(/\s/g, '').toUpperCase(),
    phone: 'value' in mobile ? mobile.value : phone,
    ...(address === '' ? {} : { address }),
    ...(kind === 1 || legalRepresentative === '' ? {} : { legalRepresentative }),
  };
}

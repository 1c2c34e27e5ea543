/** Applicants of the stories: fictional, with identity numbers whose check digits are right. */
export interface Applicant {
  readonly kind: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone: string;
}

export function citizen(name: string, idNumber: string): Applicant {
  return { kind: 1, name, idType: '居民身份证', idNumber, phone: '13800138000' };
}

/** The applicant's part of every application form. */
export function personFields({ name, idNumber, phone }: Applicant) {
  return { applicantName: name, idNumber, mobile: phone };
}

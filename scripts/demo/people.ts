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

/** The result is signed for (送达回证) at a window by the applicant in person. */
export function handed(place: string, signer: string) {
  return { type: 'deliver', method: 'direct', place, signer, relation: '本人' };
}

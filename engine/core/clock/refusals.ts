import type { RefusalText } from '../refusal-text.js';

/** Refusals that belong to clocks: code -> [HTTP status, Chinese sentence, English sentence]. */
export const CLOCK_REFUSALS = {
  CLOCK_STOPPED: [409, '{clock}时钟已经停止。', 'The {clock} clock has stopped.'],
  CLOCK_EXPIRED: [
    409,
    '{clock}时限已于 {due} 届满，不能再暂停或延期。',
    'The {clock} clock expired on {due}; it can no longer be suspended or extended.',
  ],
  CLOCK_NOT_SUSPENDABLE: [409, '{clock}时限不得暂停。', 'The {clock} clock is never suspended.'],
  PROCEDURE_NOT_LISTED: [
    422,
    '“{procedure}”不属于行政许可法第四十五条所列的特别程序，所需时间须计入{clock}时限。',
    '“{procedure}” is none of the special procedures of article 45: its time counts.',
  ],
  SUSPENSION_BASIS_REQUIRED: [
    422,
    '暂停{clock}时限须写明法律依据。',
    'A suspension of the {clock} clock must name its legal basis.',
  ],
  SUSPENSION_NOTICE_REQUIRED: [
    422,
    '暂停{clock}时限须先送达特别程序告知书，写明所需时间。',
    'A suspension of the {clock} clock needs the written notice of the time it takes.',
  ],
  SUSPENSION_ENDS_BEFORE_IT_BEGINS: [
    422,
    '暂停的结束早于开始，请核对起止日期。',
    'The suspension ends before it begins.',
  ],
  PROMISE_RUNS: [
    409,
    '承诺时限未暂停，环节时限不能单独暂停。',
    'The stage clock stands still only while the promise does.',
  ],
  EXTENSION_NOT_ALLOWED: [
    409,
    '只有法定时限可以延期；承诺时限不得延期，超过的须公开说明理由。',
    'Only the statutory clock is extended; a promise is exceeded with a public reason.',
  ],
  EXTENSION_ALREADY_GRANTED: [
    409,
    '法定时限只能延期一次。',
    'The statutory clock is extended only once.',
  ],
  EXTENSION_UNIT_DIFFERS: [
    422,
    '延期的单位须与时限的单位一致。',
    "An extension's unit must be that of the limit.",
  ],
  EXTENSION_TOO_LONG: [
    422,
    '延期须为 1 至 {max} 个工作日。',
    'An extension is 1 to {max} workdays.',
  ],
  EXTENSION_WRONG_APPROVER: [
    403,
    '该延期须由{approver}批准。',
    'This extension must be approved by: {approver}.',
  ],
  EXTENSION_NOTICE_REQUIRED: [
    422,
    '延期须出具延期告知书，将理由告知申请人。',
    'An extension needs the notice that tells the applicant the reason.',
  ],
  RECEIPT_NOT_EXPIRED: [
    409,
    '收件时限尚未届满，不能视为受理。',
    'The receipt clock has not expired: nothing is deemed yet.',
  ],
} as const satisfies Record<string, RefusalText>;

export type ClockRefusalCode = keyof typeof CLOCK_REFUSALS;

/** The shape of a core refusal (`Rejected`), restricted to the clocks' codes. */
export interface ClockRefusal {
  readonly code: ClockRefusalCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

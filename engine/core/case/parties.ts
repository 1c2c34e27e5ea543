/** Who takes part in a case: applicant, agent, channel, and what they hand in. */

/** Names as in GB/T 39046: 申请者, 证件类型, 证件号码 … */
export interface Applicant {
  /** 服务对象: 1 自然人, 2 企业, 3 事业, 4 社会组织, 5 行政机关, 6 其他. */
  readonly kind: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
}

/** 代理人, 代办员, 监护人: acts for the applicant, who still owns the case. */
export interface Agent {
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone?: string;
  readonly relation: 'entrusted' | 'villageAgent' | 'guardian';
  /** The mandate (授权委托书): its file or number. */
  readonly mandate: string;
  readonly purpose?: string;
}

/** 申报来源. */
export const CHANNELS = ['window', 'web', 'mobile', 'post', 'kiosk', 'village', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a material came: handed in, fetched by sharing (共享核验), or declared (告知承诺). */
export const MATERIAL_FORMS = ['submitted', 'shared', 'declared'] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

export interface MaterialIn {
  readonly code: string;
  readonly form: MaterialForm;
  readonly originals?: number;
  readonly copies?: number;
  /** Content addresses of electronic files. */
  readonly files?: readonly string[];
}

/** The stored submission that a fact rests on. */
export interface SubmissionRef {
  readonly id: string;
  readonly form: string;
  readonly version: number;
}

/** One thing that is wrong with a file, and how to put it right (一次性告知). */
export interface Defect {
  /** Material code, or the form field concerned. */
  readonly subject: string;
  readonly defect: string;
  /** What the law or the guide demands. */
  readonly standard: string;
  readonly remedy: string;
}

/** Flags that exist side by side: 急办, 联办, 容缺, 补办, 退办, 即办抽查. */
export type CaseFlag = 'urgent' | 'joint' | 'deferred' | 'corrected' | 'returned' | 'sampled';

export const DELIVERY_METHODS = ['direct', 'post', 'electronic', 'lien', 'proxy'] as const;
/** 直接, 邮寄, 电子, 留置, 代收. */
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** 许可法 §45, in its order; `other` is none of them and never stops the statutory clock. */
export const SPECIAL_PROCEDURES = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'other',
] as const;
export type SpecialProcedure = (typeof SPECIAL_PROCEDURES)[number];

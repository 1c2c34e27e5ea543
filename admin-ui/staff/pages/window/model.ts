import type { FormJson, Json } from '../../../../forms/index.js';
import type { Light } from '../../../api/types.js';

/** What the server tells of a service item, as far as the window needs it. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly caseType: 1 | 2 | 9;
  readonly audience: readonly number[];
  readonly regime: { readonly kind: 'licence' | 'return' | 'plain' };
  readonly organs: readonly { readonly role: string; readonly at: string }[];
  readonly materials: readonly Material[];
}

export interface Material {
  readonly code: string;
  readonly name: string;
  readonly required: 'always' | 'optional' | { readonly when: unknown };
  readonly deferrable?: { readonly days: number };
  readonly sharing?: { readonly source: string };
  readonly afterDecision?: { readonly days: number };
  readonly declarable?: { readonly template: string };
  readonly originals: number;
  readonly copies: number;
  readonly checkpoints: readonly string[];
  readonly source: string;
}

export interface Person {
  readonly kind?: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
}

export interface CaseDocument {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly on: string;
  readonly void?: boolean;
}

export interface HandOver {
  readonly id: string;
  readonly what: 'file' | 'result';
  readonly from: string;
  readonly to: string;
  readonly by?: string;
  readonly sentAt: number;
  readonly takenAt?: number;
}

export interface OpenTask {
  readonly id: string;
  readonly station: string;
  readonly name: string;
  readonly assignee?: string;
  readonly dueAt?: number;
}

export interface CaseClock {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly running: boolean;
  readonly suspended: boolean;
  /** ISO 8601; `null` while an open suspension comes first. */
  readonly dueAt: string | null;
  readonly light?: Light;
  readonly explanation: readonly string[];
}

/** `GET /cases/:number`, as far as the window needs it. */
export interface CaseShown {
  readonly number: string;
  readonly item: { readonly key: string; readonly code: string; readonly name: string };
  readonly status: string;
  readonly statusText: string;
  readonly light: Light;
  readonly flags: readonly string[];
  readonly applicant: Person & { readonly kind: number };
  readonly agent?: Person & { readonly relation: string; readonly mandate: string };
  readonly townships: {
    readonly accepting: string;
    readonly handling: string;
    readonly handOut: string;
  };
  /** Organ id by role of the item. */
  readonly organs: Readonly<Record<string, string>>;
  readonly materialList: readonly MaterialShown[];
  readonly milestones: Readonly<Record<string, { readonly at: number; readonly on: string }>>;
  readonly decision?: { readonly result: 'grant' | 'refuse'; readonly nameOf: string };
  readonly correction?: {
    readonly notified: readonly string[];
    readonly open: readonly string[];
    readonly notices: number;
  };
  readonly documents: readonly CaseDocument[];
  readonly clocks: readonly CaseClock[];
  readonly tasks: readonly OpenTask[];
  readonly handOvers?: readonly HandOver[];
  readonly ended: boolean;
}

/** A material of a case: what has become of it, and what the item asks. */
export interface MaterialShown {
  readonly code: string;
  readonly name: string;
  readonly is: string;
  readonly days?: number;
  readonly originals: number;
  readonly copies: number;
  /** 容缺: within how many workdays it may follow. */
  readonly deferrable?: number;
}

export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly effect: string;
  readonly reasonRequired?: boolean;
}

/** `GET /tasks/:id`. */
export interface TaskShown {
  readonly id: string;
  readonly name: string;
  readonly caseNumber?: string;
  readonly assignee?: string;
  readonly dueAt?: string;
  readonly station?: {
    readonly key: string;
    readonly kind: string;
    readonly name: string;
    readonly outcomes: readonly Outcome[];
  };
  readonly mine: boolean;
  /** What may be done beside the outcomes. */
  readonly options?: {
    readonly handOverTo: readonly { readonly id: string; readonly name: string }[];
    readonly needsDelayReason: boolean;
  };
  /** As this station may see and fill it. */
  readonly form?: { readonly key: string; readonly schema: FormJson; readonly data: Json };
}

import type { FormJson, Json } from '../../../../forms/index.js';
import type { Light } from '../../../api/types.js';

/** `GET /cases/:number`, as far as pages read it. */
export interface CaseShown {
  readonly number: string;
  readonly item: { readonly code: string; readonly name: string; readonly definitionId: string };
  readonly status: string;
  readonly statusText: string;
  readonly light: Light;
  readonly flags: readonly string[];
  readonly applicant: Party;
  readonly agent?: Party & { readonly relation: string; readonly mandate: string };
  readonly townships: Townships;
  readonly milestones: Readonly<Record<string, { readonly at: number; readonly on: string }>>;
  readonly decision?: { readonly result: 'grant' | 'refuse' };
  readonly documents: readonly DocumentEntry[];
  readonly clocks: readonly Clock[];
  readonly tasks: readonly OpenTask[];
  readonly ended: boolean;
  readonly supervisions?: readonly {
    readonly order: string;
    readonly addressee: string;
    readonly answered?: boolean;
  }[];
}

export interface Party {
  readonly kind?: number;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly phone?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
}

export interface Townships {
  readonly accepting: string;
  readonly handling: string;
  readonly handOut: string;
  readonly domicile?: string;
}

export interface DocumentEntry {
  readonly id: string;
  readonly type: string;
  readonly number: string;
}

export interface OpenTask {
  readonly id: string;
  readonly station: string;
  readonly name: string;
  readonly assignee?: string;
  readonly dueAt?: number;
}

export interface Clock {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
  readonly limit: { readonly n: number; readonly unit: string };
  readonly basis?: string;
  readonly from: string;
  readonly due: string | null;
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly running: boolean;
  readonly suspended: boolean;
  readonly overdue: boolean;
  readonly light?: Light;
  readonly used: number;
  readonly remaining: number;
  readonly holder: string;
  readonly answerable: string;
  readonly perHolder: readonly HolderShare[];
  readonly breach?: { readonly holder: string; readonly answerable: string; readonly due?: string };
  readonly explanation: readonly string[];
}

export interface HolderShare {
  readonly holder: string;
  readonly answerable: string;
  /** In the clock's unit, of them `overdue` after it ran out. */
  readonly n: number;
  readonly overdue: number;
}

export interface Opinion {
  readonly type: string;
  readonly at: string;
  readonly byName?: string;
  readonly organName?: string;
  readonly station?: string;
  readonly stationName?: string;
  readonly agree?: boolean;
  readonly deemed?: boolean;
  readonly text: string;
  readonly signers?: readonly string[];
  readonly document?: string;
}

export interface CaseMaterial {
  readonly code: string;
  readonly name: string;
  readonly is?: string;
  readonly days?: number;
  readonly form?: string;
  readonly originals: number;
  readonly copies: number;
  readonly checkpoints: readonly string[];
  readonly source: string;
  readonly at?: string;
  readonly byName?: string;
  readonly organName?: string;
  readonly files: readonly MaterialFile[];
}

export interface MaterialFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly inline: boolean;
}

export interface CaseForm {
  readonly key: string;
  readonly title: string;
  readonly stations: readonly string[];
  readonly at: string;
  readonly byName: string;
  readonly times: number;
  readonly schema: FormJson;
  readonly data: Json;
}

export interface CaseProcess {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly xml: string;
  readonly active: readonly string[];
  readonly visits: readonly {
    readonly elementId: string;
    readonly startedAt: number;
    readonly endedAt?: number;
    readonly cancelled?: boolean;
  }[];
  readonly running: boolean;
}

export interface CaseParties {
  readonly stations: readonly {
    readonly station: string;
    readonly name: string;
    readonly organName: string;
    readonly answerableName: string;
    readonly from: string;
    readonly to?: string;
  }[];
  readonly copies: readonly {
    readonly document: string;
    readonly organName: string;
    readonly at: string;
  }[];
  readonly urges: readonly {
    readonly at: string;
    readonly byName?: string;
    readonly organName?: string;
    readonly addresseeName?: string;
    readonly text: string;
  }[];
  readonly orders: readonly SupervisionOrder[];
  readonly organNames: Readonly<Record<string, string>>;
}

export interface SupervisionOrder {
  readonly order: string;
  readonly at: string;
  readonly byName?: string;
  readonly addressee: string;
  readonly addresseeName: string;
  readonly text: string;
  readonly rung: number;
  readonly answer?: { readonly at: string; readonly byName?: string; readonly text: string };
}

export interface TimelineEntry {
  readonly at: string;
  readonly type: string;
  readonly byName?: string;
  readonly organName?: string;
  readonly zh: string;
  readonly en: string;
}

export interface ListedDocument {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly number: string;
  readonly on: string;
  readonly organ: string;
  readonly void?: { readonly reason: string; readonly on: string };
  readonly replaces?: string;
}

import type { Expression } from '../expression.js';

/**
 * A service item (事项) as its diagram describes it: the content of `yc:item` and its relatives.
 * The vocabulary is that of GB/T 39046—2020 and of the items' statutes. Pure data.
 */
export interface Item {
  /** 实施编码 or the local code, read under `codeScheme`; never of fixed width. */
  readonly code: string;
  readonly codeScheme: string;
  readonly name: string;
  readonly block: Block;
  readonly catalogPart: CatalogPart;
  /** 联办. */
  readonly joint: boolean;
  /** 办件类型: 1 即办, 2 承诺, 9 其他. */
  readonly caseType: 1 | 2 | 9;
  /** 事项类型 of GB/T 39046: `01` 许可, `05` 给付, `07` 确认, `10` 其他, `20` 公共服务 … */
  readonly itemType: string;
  /** 服务对象 of GB/T 39046, e.g. 1 自然人, 2 企业. */
  readonly audience: readonly number[];
  readonly organs: readonly OrganRole[];
  readonly regime: Regime;
  /** 补正: the applicant's time; 视为撤回 at its end only with a basis, else a reminder. */
  readonly correction?: {
    readonly n: number;
    readonly unit: LimitUnit;
    readonly withdrawal?: LegalBasis;
  };
  readonly limits: { readonly statutory: Limit; readonly promised: Limit };
  /** 四公开: 政策依据, 办事程序 (申报材料 and 承诺时限 follow from materials and limits). */
  readonly legalBases: readonly LegalBasis[];
  readonly procedure: string;
  readonly conditions: readonly string[];
  readonly fees: readonly {
    readonly name: string;
    readonly amount: string;
    readonly basis: string;
  }[];
  /** 办理结果: the document handed out. */
  readonly result: { readonly name: string; readonly template: string; readonly validity?: string };
  readonly materials: readonly Material[];
  /** By station key; blocks' tasks name a key and find the rest here. */
  readonly stations: Readonly<Record<string, StationSpec>>;
  readonly quota?: { readonly series: string; readonly basis: string };
  /** Copied persons or organ roles (抄送) at a milestone. */
  readonly copies?: readonly { readonly at: MilestoneName; readonly role: string }[];
  /** The item of a case that calls others: by key, their stations being among its own. */
  readonly calledItems?: Readonly<Record<string, CalledItem>>;
}

/** An item that another one calls (一件事联办), frozen with its caller; see `called-items.ts`. */
export interface CalledItem
  extends Pick<Item, 'code' | 'name' | 'caseType' | 'itemType' | 'legalBases' | 'organs'> {
  /** Definition id. */
  readonly definition: string;
  readonly stations: Item['stations'];
}

/** 六大区块. */
export type Block =
  | 'marketAccess'
  | 'construction'
  | 'health'
  | 'welfare'
  | 'military'
  | 'consulting';
/** 五类清单: 直接办结, 审核转报, 基本公共服务, 赋权下放, 延伸受理(委托受理). */
export type CatalogPart = 'direct' | 'forward' | 'basicService' | 'transferred' | 'acceptanceOnly';
/** 本机关, 直接下放, 委托, 实质性审核, 委托受理. */
export type PowerMode = 'own' | 'transferred' | 'entrusted' | 'substantive' | 'acceptanceOnly';

/** A part that an organ plays; who plays it where is organisation data. */
export interface OrganRole {
  readonly role: string;
  readonly name: string;
  /** Where to look: the accepting or handling township, a county department by code … */
  readonly at:
    | 'acceptingTownship'
    | 'handlingTownship'
    | 'handOutTownship'
    | 'county'
    | 'stationedUnit'
    | 'outside';
  /** Department code for `county` and `stationedUnit`. */
  readonly department?: string;
}

export interface LegalBasis {
  readonly text: string;
  /** Background knowledge that nobody has checked against the source. */
  readonly unverified?: boolean;
}

export interface Regime {
  /** licence 许可法 §32; return 退办; plain: nothing is deemed. */
  readonly kind: 'licence' | 'return' | 'plain';
  readonly basis: LegalBasis;
  /** Time to answer a file; five workdays where the item says nothing (the licence's by law). */
  readonly limit?: { readonly n: number; readonly unit: LimitUnit };
}

/** The first variant that holds at its anchor is frozen in the case; "none" is explicit. */
export type Limit = { readonly variants: readonly LimitVariant[] } | { readonly none: string };
export interface LimitVariant {
  readonly when?: Expression;
  readonly n: number;
  readonly unit: LimitUnit;
  readonly anchor: MilestoneName;
  readonly basis: LegalBasis;
}
export type LimitUnit = 'workday' | 'naturalDay' | 'hour';

export interface Material {
  readonly code: string;
  readonly name: string;
  readonly required: 'always' | 'optional' | { readonly when: Expression };
  /** 容缺: workdays in which it must follow. */
  readonly deferrable?: {
    readonly days: number;
    readonly basis?: LegalBasis;
    /** 视为撤回 when it does not follow in time; without it only the decision is blocked. */
    readonly withdrawal?: LegalBasis;
  };
  /** Where else the office gets it (共享核验); then it may not be demanded. */
  readonly sharing?: { readonly source: string };
  /** 先行救助: in an urgent case the paper may follow within these workdays of the decision. */
  readonly afterDecision?: { readonly days: number; readonly basis: LegalBasis };
  /** 告知承诺: template of the declaration. */
  readonly declarable?: { readonly template: string };
  readonly originals: number;
  readonly copies: number;
  readonly checkpoints: readonly string[];
  readonly source: string;
}

export type StationKind =
  | 'acceptance'
  | 'review'
  | 'siteVisit'
  | 'jointReview'
  | 'assembly'
  | 'decision'
  | 'issue'
  | 'handOver'
  | 'delivery'
  | 'supervision'
  /** The applicant's own turn (补正). */
  | 'applicant';
export type Post =
  | 'acceptance'
  | 'review'
  | 'decision'
  | 'head'
  | 'issue'
  | 'villageAgent'
  | 'supervision'
  | 'catalogue'
  | 'applicant';

export interface StationSpec {
  readonly key: string;
  readonly kind: StationKind;
  readonly name: string;
  /** One of the item's organ roles. */
  readonly organ: string;
  readonly post: Post;
  /** For decisions: in whose name, under whose seal, who answers. */
  readonly powerMode?: PowerMode;
  /** 直接下放: the statute that lets the township decide; 许可, 处罚 and 强制 need one. */
  readonly powerBasis?: LegalBasis;
  /** Role of the organ in whose name is decided when the power mode is not `own`. */
  readonly principal?: string;
  /** Form key (`<form>` beside the item) and field rights at this station. */
  readonly form?: string;
  readonly rights?: Readonly<Record<string, 'hidden' | 'readonly' | 'editable' | 'required'>>;
  readonly outcomes: readonly StationOutcome[];
  /** Stage limit (环节). */
  readonly limit?: { readonly n: number; readonly unit: LimitUnit };
  /** jointReview: silence counts as agreement (视为同意), only with its basis. */
  readonly silence?: { readonly basis: LegalBasis };
  /** siteVisit: at least two persons (许可法 §34). */
  readonly signers?: number;
  /** In the item of a case: the called item whose it is; absent: the root's own. */
  readonly called?: string;
}

/** A button at a station. Its `effect` says which fact about the case it makes. */
export interface StationOutcome {
  readonly id: string;
  readonly label: string;
  readonly effect: OutcomeEffect;
  readonly reasonRequired?: boolean;
  /** Document template that is issued with it. */
  readonly notice?: string;
}
export type OutcomeEffect =
  | 'accept'
  | 'notifyCorrection'
  | 'returnFile'
  | 'refuseAcceptance'
  | 'opinion'
  | 'forward'
  | 'takeOver'
  | 'beginSpecialProcedure'
  | 'endSpecialProcedure'
  | 'requestExtension'
  | 'grantExtension'
  | 'denyExtension'
  | 'grant'
  | 'refuse'
  | 'issue'
  | 'handOver'
  | 'deliver'
  /** 内部退回: back to an earlier station of the same case, never across acceptance. */
  | 'returnInternally'
  | 'none';

/** yc:station on a user task: a key of the nearest item's stations, literally or by expression. */
export interface Station {
  readonly ref: Expression;
}

export type MilestoneName =
  | 'received'
  | 'corrected'
  | 'accepted'
  | 'forwarded'
  | 'takenOver'
  | 'decided'
  | 'issued'
  | 'handedOver'
  | 'delivered'
  | 'archived';

/** yc:milestone: reached when an event is passed or an activity is completed. */
export interface Milestone {
  readonly name: MilestoneName;
  /** Dates the milestone back to the day on which everything had arrived (视为受理). */
  readonly effective?: 'allInAt';
}

/** yc:suspends: clocks that stand still while a token is inside, with the mandatory basis. */
export interface Suspends {
  readonly clocks: readonly ClockKind[];
  /** 许可法 §45: 听证 招标 拍卖 检验 检测 检疫 鉴定 专家评审. `other` needs a basis of its own. */
  readonly procedure:
    | 'hearing'
    | 'tender'
    | 'auction'
    | 'inspection'
    | 'testing'
    | 'quarantine'
    | 'appraisal'
    | 'expertReview'
    | 'other';
  readonly basis: LegalBasis;
}

export type ClockKind =
  | 'receipt'
  | 'correction'
  | 'deferred'
  | 'statutory'
  | 'promised'
  | 'stage'
  | 'joint'
  | 'delivery'
  | 'supervision';

/** yc:calendar on a timer: a duration of days counts in these days of that calendar. */
export interface TimerCalendar {
  readonly unit: 'workday' | 'naturalDay';
  readonly calendar: 'legal';
}

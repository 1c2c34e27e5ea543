import type { OrganRole } from './item.js';

/**
 * Organisation facts that a case is decided on, loaded before dispatch and recorded with the
 * command. Synchronous; nothing here throws.
 */
export interface CaseEnvironment {
  /**
   * The leased number of a series, decimal digits; undefined: the shell leases one and steps again.
   * Within one step the same series always gives the same number. Series:
   * `case/<division>/<yyyyMMdd>`, `document/<organ id>/<nature>/<year>`, `quota:<series>` (exact,
   * taken back if the step does not commit).
   */
  number(series: string): string | undefined;
  /** Fresh unguessable text for each command; query codes are derived from it. */
  readonly random: string;
  organ(id: string): Organ | undefined;
  /** Who plays a role for these townships; undefined: nobody does. */
  play(role: OrganRole, townships: Townships): Organ | undefined;
  /** All records, live or not; which item each is for it says itself. */
  readonly delegations: readonly DelegationRecord[];
  /** The applicant has unrepaired dishonesty on record (失信未修复): no 容缺. */
  readonly discredited?: boolean;
  /** 许可法 §57: how many places there are, and how many that were taken became free again. */
  quota?(series: string): { readonly total: number; readonly freed: number } | undefined;
}

export type OrganKind =
  | 'government'
  | 'department'
  | 'stationedUnit'
  | 'township'
  | 'village'
  | 'outside';

export interface Organ {
  readonly id: string;
  readonly name: string;
  /** 机关简称, the head of document numbers: 云卫. */
  readonly shortName: string;
  readonly kind: OrganKind;
  /** 区划代码, nine digits; of townships and villages always. */
  readonly division?: string;
  /** Reference of the seal (印章). */
  readonly seal?: string;
  /** Where its decisions are contested: 复议机关, 管辖法院. */
  readonly remedies?: { readonly reconsideration: string; readonly court: string };
}

/** Organ ids. */
export interface Townships {
  /** 受理地. */
  readonly accepting: string;
  /** 办理地. */
  readonly handling: string;
  /** 出件点. */
  readonly handOut: string;
  /** 申请人户籍地或住所地. */
  readonly domicile?: string;
}

/** 授权/委托 (许可法 §24): organisation data, frozen in the case at acceptance. */
export interface DelegationRecord {
  readonly id: string;
  readonly documentNumber: string;
  /** Delegating organ. */
  readonly principal: string;
  /** Delegate: the township. */
  readonly delegate: string;
  /** `YYYY-MM-DD`, both inclusive; without `to` until revoked. */
  readonly from: string;
  readonly to?: string;
  /** In whose name and under whose seal the delegate acts. */
  readonly nameAndSeal: 'principal' | 'delegate';
  /** Day of the announcement; an unannounced record is not live. */
  readonly announcedOn?: string;
  readonly revokedOn?: string;
  readonly basis: string;
  /** Item codes; absent or empty: all items of the principal. */
  readonly items?: readonly string[];
}

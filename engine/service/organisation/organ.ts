import type { DelegationRecord, Organ } from '../../core/case/environment.js';
import type { Role } from '../access/principal.js';
import type { PasswordHash } from '../access/password.js';

/** An organ with its place in the county. */
export interface OrganEntry extends Organ {
  readonly v: 1;
  readonly tenant: string;
  /** Department code of county departments: `health`, `forestry` … */
  readonly code?: string;
  /** Organ ids above it; a stationed unit (派驻站所) has two: line department and township. */
  readonly parents: readonly string[];
  readonly phone?: string;
  readonly address?: string;
}

/** A person of the staff, with posts as A or B officer. */
export interface Person {
  readonly v: 1;
  readonly tenant: string;
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly posts: readonly PostHeld[];
  readonly password?: PasswordHash;
  readonly disabled?: boolean;
  readonly absences?: readonly Absence[];
}

/** 请假、外出: meanwhile a substitute of the same organ has the person's posts there. */
export interface Absence {
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** Account. */
  readonly substitute?: string;
  readonly reason?: string;
}
export interface PostHeld {
  readonly organ: string;
  readonly post: string;
  readonly officer: 'A' | 'B';
}

/** 授权/委托 record with the items that it covers. */
export interface Delegation extends DelegationRecord {
  readonly v: 1;
  readonly tenant: string;
  /** Item codes; empty: all items of the principal. */
  readonly items: readonly string[];
  readonly scope?: string;
}

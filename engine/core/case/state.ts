import type { Seq } from '../seq.js';
import type { DelegationRecord, Townships } from './environment.js';
import type { Breach } from '../clock/breach.js';
import type { Clock } from '../clock/clock.js';
import type { Suspension } from '../clock/term.js';
import type { CalledItem, MilestoneName, StationKind } from './item.js';
import type {
  Agent,
  Applicant,
  CaseFlag,
  Channel,
  SpecialProcedure,
  SubmissionRef,
} from './parties.js';
import type { DocumentType } from './documents/document.js';
import type { ViolatedRule } from './event.js';

/**
 * The case (办件) as folded from its facts: what decisions, clocks and queues need, no more; long
 * texts and history are in the events. One JSON part, rewritten with each fact. Days are
 * `YYYY-MM-DD`, `at` is epoch ms.
 */
export interface CaseState {
  readonly v: 1;
  readonly number: string;
  /** Six digits; with the number it opens the case's progress to the citizen. */
  readonly queryCode: string;
  readonly item: string;
  readonly applicant: Applicant;
  readonly agent?: Agent;
  readonly channel: Channel;
  readonly townships: Townships;
  /**
   * Where it was handed in, if not at the accepting township itself: a village point
   * (村级代办点).
   */
  readonly counter?: string;
  readonly organs: Readonly<Record<string, string>>;
  readonly flags: readonly CaseFlag[];
  readonly submission?: SubmissionRef;
  readonly materials: Readonly<Record<string, MaterialState>>;
  readonly milestones: Readonly<Partial<Record<MilestoneName, MilestoneReached>>>;
  /** When all that was asked for had arrived: the day of acceptance in the licence regime. */
  readonly allInAt: number;
  readonly correction?: CorrectionState;
  /** Overrides given and not yet used. */
  readonly overrides: readonly string[];
  readonly acceptedBy?: string;
  readonly delegations: readonly DelegationRecord[];
  readonly quotaPlace?: number;
  readonly procedure?: ProcedureState;
  readonly extension?: ExtensionState;
  readonly decision?: DecisionState;
  /** Items called by an expression, frozen when their first station began; absent: none yet. */
  readonly calledItems?: Readonly<Record<string, CalledItem>>;
  /** By called item, its newest decision; the case is decided by the root alone. */
  readonly calledDecisions?: Readonly<Record<string, DecisionState>>;
  readonly delayReason?: string;
  readonly clocks: Readonly<Record<string, ClockEntry>>;
  readonly breaches: readonly CaseBreach[];
  readonly violations: readonly Violation[];
  /** By station key, newest opinion. */
  readonly opinions: Readonly<Record<string, OpinionState>>;
  readonly handOvers: readonly HandOverState[];
  readonly spells: readonly Spell[];
  readonly pushedDown: number;
  /** By who urged last (an organ's id, or `applicant`), when and whom; absent: nobody has. */
  readonly urgings?: Readonly<Record<string, UrgingState>>;
  readonly supervisions: readonly SupervisionState[];
  readonly documents: readonly DocumentEntry[];
  /** 抄送: which organ got a copy of which document; absent: none yet. */
  readonly copies?: readonly CopyEntry[];
  readonly ratings: readonly { readonly level: number; readonly occasion: 'visit' | 'case' }[];
  /** How it ended other than by delivery, and when. */
  readonly ended?: 'returned' | 'acceptanceRefused' | 'withdrawn' | 'deemedWithdrawn';
  readonly endedAt?: number;
}

export interface MaterialState {
  /** `after`: may follow the decision; `invited`: asked for, not demanded. */
  readonly is: 'submitted' | 'shared' | 'declared' | 'missing' | 'deferred' | 'after' | 'invited';
  /** Workdays for a deferred one. */
  readonly days?: number;
}

export interface MilestoneReached {
  readonly at: number;
  /** The day that counts; dated back where the law does (视为受理). */
  readonly on: string;
  readonly deemed?: boolean;
}

/** The one notice (补正告知书). */
export interface CorrectionState {
  /** Subjects of the first notice. */
  readonly notified: readonly string[];
  /** Of them, those not yet supplied. */
  readonly open: readonly string[];
  readonly notices: number;
}

export interface ProcedureState {
  readonly procedure: SpecialProcedure;
  readonly basis: string;
  /** Number of the notice. */
  readonly notice: string;
  /** The activity instance inside which clocks stand still; absent between notice and entry. */
  readonly instance?: Seq;
  /** Its token has left: clocks run again. */
  readonly resumed?: boolean;
  /** Its end was notified. */
  readonly ended?: boolean;
}

export interface ExtensionState {
  readonly n: number;
  readonly state: 'requested' | 'granted' | 'denied';
  readonly reason: string;
}

export interface DecisionState {
  readonly result: 'grant' | 'refuse';
  readonly station: string;
  readonly by?: string;
  /** In whose name; who answers for it. */
  readonly nameOf: string;
  readonly answerable: string;
}

/** A clock with its frozen limit and what happened to it; its due date is computed, never kept. */
export interface ClockEntry extends Clock {
  readonly suspensions: readonly HeldSuspension[];
  /** Why it runs: a milestone, a notice, an entered station. */
  readonly since: string;
  /** Organ id, or `applicant`. */
  readonly holder: string;
  readonly basis?: string;
  /** stage, joint: the activity instance. */
  readonly instance?: Seq;
  /** deferred: the material. supervision: the order. */
  readonly of?: string;
}

export interface HeldSuspension extends Suspension {
  /** The activity inside which the clock stands still. */
  readonly instance: Seq;
}

/** Never removed. */
export interface CaseBreach extends Breach {
  readonly clock: string;
  /** Who held the case when the clock turned red, and who answers for it. */
  readonly holder: string;
  readonly answerable: string;
}

/** Never removed. */
export interface Violation {
  readonly rule: ViolatedRule;
  readonly of: string;
  readonly at: number;
}

export interface OpinionState {
  readonly agree: boolean;
  readonly deemed?: boolean;
  /** The activity instance that gave it. */
  readonly instance: Seq;
}

export interface HandOverState {
  readonly id: string;
  readonly what: 'file' | 'result';
  readonly from: string;
  readonly to: string;
  readonly answerable: string;
  readonly by?: string;
  /** Of a called item: no milestone of the case. */
  readonly called?: string;
  readonly sentAt: number;
  readonly takenAt?: number;
}

/** Who held the case, and who answers for these days. `to` absent: still does. */
export interface Spell {
  readonly instance: Seq;
  readonly station: string;
  readonly kind: StationKind;
  readonly holder: string;
  readonly answerable: string;
  readonly from: number;
  readonly to?: number;
}

export interface UrgingState {
  readonly at: number;
  readonly addressee?: string;
}

export interface SupervisionState {
  readonly order: string;
  readonly addressee: string;
  /** What kind of failing it is about; absent in orders from before this was kept. */
  readonly rule?: string;
  readonly rung: number;
  readonly answered?: boolean;
}

export interface CopyEntry {
  readonly document: string;
  /** Organ id. */
  readonly to: string;
  readonly at: number;
}

export interface DocumentEntry {
  readonly id: string;
  readonly type: DocumentType;
  readonly number: string;
  readonly on: string;
  /** Organ in whose name it is, and the one that wrote it; absent: the system. */
  readonly nameOf: string;
  readonly writtenBy?: string;
  /** The called item that it is about; absent: the case's own. */
  readonly called?: string;
  readonly void?: boolean;
}

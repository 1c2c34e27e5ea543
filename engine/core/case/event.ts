import type { Seq } from '../seq.js';
import type { DelegationRecord, Townships } from './environment.js';
import type { CalledItem, ClockKind, LimitUnit, MilestoneName, StationKind } from './item.js';
import type {
  Agent,
  Applicant,
  CaseFlag,
  Channel,
  Defect,
  DeliveryMethod,
  MaterialIn,
  SpecialProcedure,
  SubmissionRef,
} from './parties.js';
import type { DocumentData } from './documents/document.js';

/** A fact about a case; facts are never altered. `at` is epoch ms, days are `YYYY-MM-DD`. */
export type CaseEvent = CaseFact & FactBase;

export interface FactBase {
  readonly at: number;
  /** User and organ that made it; absent: the system (a clock, a token). */
  readonly by?: string;
  readonly organ?: string;
}

export type CaseFact =
  | ReceivedFact
  | AcceptanceFact
  | ReviewFact
  | DecisionFact
  | HandOutFact
  | OversightFact
  | ClockFact
  | StationFact
  | DocumentFact;

export interface ReceivedFact {
  readonly type: 'received';
  readonly number: string;
  readonly queryCode: string;
  readonly item: string;
  readonly itemName: string;
  readonly applicant: Applicant;
  readonly agent?: Agent;
  readonly channel: Channel;
  readonly townships: Townships;
  /** Organ id by role of the item. */
  readonly organs: Readonly<Record<string, string>>;
  readonly materials: readonly MaterialIn[];
  /** Demanded but not there; and those that may follow the decision. */
  readonly missing: readonly string[];
  readonly after: readonly string[];
  readonly flags: readonly CaseFlag[];
  readonly urgent?: string;
  readonly submission?: SubmissionRef;
}

export type AcceptanceFact =
  | {
      readonly type: 'correctionNotified';
      readonly defects: readonly Defect[];
      /** true: repeats what stayed open of the first; false: adds to it, by an override. */
      readonly reduced?: boolean;
      readonly document: string;
    }
  | {
      readonly type: 'correctionSupplied';
      readonly materials: readonly MaterialIn[];
      readonly subjects: readonly string[];
      readonly submission?: SubmissionRef;
    }
  /** 补正齐全: this is the moment at which everything had arrived. */
  | { readonly type: 'corrected' }
  | AcceptedFact<'accepted'>
  | AcceptedFact<'deemedAccepted'>
  | {
      readonly type: 'fileReturned';
      readonly reason: string;
      readonly defects: readonly Defect[];
      readonly document: string;
    }
  | {
      readonly type: 'acceptanceRefused';
      readonly reason: string;
      readonly competent?: string;
      readonly document: string;
    }
  | {
      readonly type: 'materialsDeferred';
      readonly materials: readonly { readonly code: string; readonly days: number }[];
      readonly signer: string;
      readonly document: string;
    }
  | {
      readonly type: 'materialsSupplied';
      readonly phase: 'deferred' | 'after' | 'invited';
      readonly materials: readonly MaterialIn[];
    }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'deemedWithdrawn'; readonly clock: string; readonly basis: string };

/** `deemedAccepted`: 视为受理, made by the clock's timer, answered for by the accepting organ. */
export interface AcceptedFact<T extends 'accepted' | 'deemedAccepted'> {
  readonly type: T;
  /** The day that counts as the day of acceptance, and its moment. */
  readonly on: string;
  readonly effectiveAt: number;
  readonly delegations: readonly DelegationRecord[];
  readonly quotaPlace?: number;
  readonly document?: string;
}

export type ReviewFact =
  | {
      readonly type: 'opinionGiven';
      readonly station: string;
      readonly instance: Seq;
      readonly agree: boolean;
      readonly text: string;
      readonly signers?: readonly string[];
    }
  /** 视为同意. */
  | {
      readonly type: 'opinionDeemed';
      readonly station: string;
      readonly instance: Seq;
      readonly of: string;
      readonly basis: string;
    }
  | {
      readonly type: 'forwarded';
      readonly opinion: string;
      readonly from: string;
      readonly to: string;
      readonly document: string;
      /** Within a called item: no milestone of the case. */
      readonly called?: string;
    }
  | { readonly type: 'takenOver'; readonly to: string }
  | {
      readonly type: 'handOverSent';
      readonly handOver: string;
      readonly what: 'file' | 'result';
      readonly from: string;
      readonly to: string;
      readonly list: readonly string[];
      /** Answers for the days until it is taken over. */
      readonly answerable: string;
      readonly document: string;
      readonly called?: string;
    }
  | {
      readonly type: 'handOverTaken';
      readonly handOver: string;
      readonly what: 'file' | 'result';
      readonly from: string;
      readonly to: string;
      readonly called?: string;
    }
  | {
      readonly type: 'specialProcedureBegun';
      readonly procedure: SpecialProcedure;
      readonly basis: string;
      readonly days: number;
      readonly reason: string;
      readonly document: string;
      /** Number of that document. */
      readonly notice: string;
    }
  | {
      readonly type: 'specialProcedureEnded';
      readonly procedure: SpecialProcedure;
      readonly result: string;
      readonly document: string;
    }
  | {
      readonly type: 'supplementInvited';
      readonly materials: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: 'returnedInternally';
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly defect?: string;
      /** From a county station to a township's review: counted. */
      readonly pushedDown?: boolean;
    };

export type DecisionFact =
  | {
      readonly type: 'extensionRequested';
      readonly n: number;
      readonly unit: LimitUnit;
      readonly reason: string;
    }
  | {
      readonly type: 'extensionGranted';
      readonly clock: string;
      readonly n: number;
      readonly unit: LimitUnit;
      readonly approver: 'organHead' | 'governmentHead';
      readonly document: string;
      /** Number of that document. */
      readonly notice: string;
    }
  | { readonly type: 'extensionDenied'; readonly reason: string }
  | {
      readonly type: 'decided';
      readonly result: 'grant' | 'refuse';
      readonly station: string;
      readonly reason?: string;
      /** In whose name; who answers for it. */
      readonly nameOf: string;
      readonly answerable: string;
      readonly document: string;
      /** The called item that was decided; absent: the case. */
      readonly called?: string;
    }
  | { readonly type: 'delayExplained'; readonly reason: string };

export type HandOutFact =
  | { readonly type: 'issued'; readonly document: string; readonly validTo?: string }
  | {
      readonly type: 'delivered';
      readonly method: DeliveryMethod;
      readonly place: string;
      readonly signer: string;
      readonly relation: string;
      /** Content address of the picture. */
      readonly signature?: string;
      readonly document: string;
    }
  /** The old hand-out organ is to be told. */
  | { readonly type: 'handOutMoved'; readonly from: string; readonly to: string }
  | { readonly type: 'archived'; readonly catalogue: string };

export type OversightFact =
  | { readonly type: 'urged'; readonly text: string; readonly addressee?: string }
  | {
      readonly type: 'supervised';
      readonly order: string;
      readonly addressee: string;
      readonly text: string;
      readonly rule: string;
      readonly document: string;
    }
  | { readonly type: 'supervisionAnswered'; readonly order: string; readonly text: string }
  /** Unanswered in time: the next rung of the ladder. */
  | { readonly type: 'supervisionEscalated'; readonly order: string; readonly rung: number }
  | { readonly type: 'overridden'; readonly rule: 'ONE_NOTICE_ONLY'; readonly reason: string }
  /** Permanent. */
  | { readonly type: 'violated'; readonly rule: ViolatedRule; readonly of: string }
  | {
      readonly type: 'rated';
      readonly level: number;
      readonly occasion: 'visit' | 'case';
      readonly channel: Channel;
      /** Never a default: an unrated case has no rating. */
      readonly source: 'applicant';
      readonly text?: string;
    }
  | { readonly type: 'hastened'; readonly reason: string }
  /** A case decided on the spot was drawn for the supervisor's inspection. */
  | { readonly type: 'sampled' };

export type ViolatedRule = 'SECOND_NOTICE' | 'NO_ANSWER_IN_TIME';

export type ClockFact =
  | ClockStartedFact
  | { readonly type: 'clockStopped'; readonly clock: string }
  | {
      readonly type: 'clocksSuspended';
      readonly clocks: readonly string[];
      readonly instance: Seq;
      readonly procedure: SpecialProcedure;
      readonly basis: string;
      /** Number of the notice. */
      readonly notice?: string;
    }
  | { readonly type: 'clocksResumed'; readonly clocks: readonly string[]; readonly instance: Seq }
  /** Permanent: who held it when it turned red, and who answers for it. */
  | {
      readonly type: 'clockBreached';
      readonly clock: string;
      readonly kind: ClockKind;
      readonly due: string;
      readonly expiredAt: number;
      readonly calendarRev: number;
      readonly holder: string;
      readonly answerable: string;
    }
  /** A later calendar says otherwise; the breach stays, figures use the newest. */
  | {
      readonly type: 'breachRevised';
      readonly clock: string;
      readonly kind: ClockKind;
      readonly calendarRev: number;
      readonly overdue: boolean;
      readonly due: string | null;
    }
  /** A running clock under a later calendar. */
  | {
      readonly type: 'clockRecomputed';
      readonly clock: string;
      readonly kind: ClockKind;
      readonly calendarRev: number;
      readonly due: string | null;
    };

export interface ClockStartedFact {
  readonly type: 'clockStarted';
  /** Its kind, a number behind it where one of the kind was there before: `receipt:2`. */
  readonly clock: string;
  readonly kind: ClockKind;
  readonly limit: { readonly n: number; readonly unit: LimitUnit };
  /** Why it runs: a milestone, a notice, an entered station. */
  readonly since: string;
  /** Moment from which it runs. */
  readonly anchor: string;
  /** Organ id, or `applicant`. */
  readonly holder: string;
  readonly basis?: string;
  /** stage, joint: the activity instance. deferred: the material. supervision: the order. */
  readonly instance?: Seq;
  readonly of?: string;
  readonly calendarRev: number;
}

export type StationFact =
  /** An item not known at publication is called: what its stations go by from now on. */
  | {
      readonly type: 'itemCalled';
      readonly called: string;
      readonly item: CalledItem;
      /** Organ id by role, as the item of the case names it. */
      readonly organs: Readonly<Record<string, string>>;
      readonly delegations: readonly DelegationRecord[];
    }
  | {
      readonly type: 'stationEntered';
      readonly instance: Seq;
      readonly station: string;
      readonly kind: StationKind;
      /** Who holds the case meanwhile, and who answers for these days. */
      readonly holder: string;
      readonly answerable: string;
    }
  /** Another organ works there from now on: the hand-out point was moved, a delegation ended. */
  | {
      readonly type: 'stationMoved';
      readonly instance: Seq;
      readonly station: string;
      readonly from: string;
      readonly to: string;
      readonly answerable: string;
    }
  | { readonly type: 'stationLeft'; readonly instance: Seq; readonly canceled?: boolean }
  | {
      readonly type: 'formFilled';
      readonly station: string;
      readonly submission: SubmissionRef;
    }
  /** A milestone that no command made. */
  | { readonly type: 'milestoneReached'; readonly milestone: MilestoneName };

export type DocumentFact =
  | { readonly type: 'documentIssued'; readonly document: DocumentData }
  | { readonly type: 'documentVoided'; readonly document: string; readonly reason: string }
  | { readonly type: 'copied'; readonly document: string; readonly to: string };

export type CaseEventType = CaseEvent['type'];

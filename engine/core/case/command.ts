import type {
  Agent,
  Applicant,
  Channel,
  Defect,
  DeliveryMethod,
  MaterialIn,
  SpecialProcedure,
  SubmissionRef,
} from './parties.js';

/**
 * Intentions about a case, decided by `CasePolicy.decide`. Who and when come from the context;
 * dates are therefore never given. Those marked with a station belong to the completion of a
 * station task whose outcome has that effect.
 */
export type CaseCommand =
  | Receive
  | AcceptanceCommand
  | ReviewCommand
  | DecisionCommand
  | HandOutCommand
  | OversightCommand;

/** 收件. Only with `start`. */
export interface Receive {
  readonly type: 'receive';
  readonly applicant: Applicant;
  readonly agent?: Agent;
  readonly channel: Channel;
  /** Organ ids; handling and handOut are the accepting township where absent. */
  readonly accepting: string;
  readonly handling?: string;
  readonly handOut?: string;
  readonly domicile?: string;
  readonly materials: readonly MaterialIn[];
  readonly submission?: SubmissionRef;
  /** 急办, with its reason. */
  readonly urgent?: string;
}

export type AcceptanceCommand =
  /** Station. All defects at once; a later notice may only repeat what stays open of the first. */
  | {
      readonly type: 'notifyCorrection';
      readonly defects: readonly Defect[];
      /** Workdays that the notice gives; the item's own limit where absent. */
      readonly days?: number;
    }
  /** What the applicant brings after the notice; `subjects`: defects other than materials. */
  | {
      readonly type: 'supplyCorrection';
      readonly materials: readonly MaterialIn[];
      readonly subjects?: readonly string[];
      readonly submission?: SubmissionRef;
    }
  /** Station. */
  | { readonly type: 'accept' }
  /** Station. 退办: with the complete list; a new submission is a new receipt. */
  | { readonly type: 'returnFile'; readonly reason: string; readonly defects: readonly Defect[] }
  /** Station. 不予受理; `competent` names the organ to turn to. */
  | { readonly type: 'refuseAcceptance'; readonly reason: string; readonly competent?: string }
  /** 容缺, before or with acceptance. */
  | {
      readonly type: 'deferMaterials';
      readonly materials: readonly { readonly code: string; readonly days?: number }[];
      readonly undertaking: { readonly signer: string; readonly file?: string };
    }
  | { readonly type: 'supplyDeferred'; readonly materials: readonly MaterialIn[] }
  /** 撤回, by the applicant. */
  | { readonly type: 'withdraw'; readonly reason: string };

export type ReviewCommand =
  /** Station: review, siteVisit, jointReview. */
  | {
      readonly type: 'opinion';
      readonly agree: boolean;
      readonly text: string;
      /** siteVisit: the persons who were there (核查人员). */
      readonly signers?: readonly string[];
    }
  /** Station. 转报: the township's opinion goes up with the whole file. */
  | { readonly type: 'forward'; readonly opinion: string; readonly to?: string }
  /** Station. 县接收: confirms the file's hand-over. */
  | { readonly type: 'takeOver'; readonly handOver?: string }
  /** 交接单: what goes is the file or the result; `to` is an organ. */
  | {
      readonly type: 'sendHandOver';
      readonly what: 'file' | 'result';
      readonly to: string;
      readonly list: readonly string[];
    }
  | { readonly type: 'takeOverHandOver'; readonly handOver: string }
  /** Station. §45: named, with its basis and the time needed, in writing. */
  | {
      readonly type: 'beginSpecialProcedure';
      readonly procedure: SpecialProcedure;
      readonly basis: string;
      readonly days: number;
      readonly reason: string;
    }
  /** Station. */
  | { readonly type: 'endSpecialProcedure'; readonly result: string }
  /** 请自愿补充: no clock stops, refusing has no effect. */
  | { readonly type: 'invite'; readonly materials: readonly string[]; readonly reason: string }
  | { readonly type: 'supplyInvited'; readonly materials: readonly MaterialIn[] }
  /** The form of the station that is being completed; only beside its completion. */
  | { readonly type: 'fillForm'; readonly submission: SubmissionRef }
  /** 内部退回 to the station with that key; `defect` is what the opinion lacks. */
  | {
      readonly type: 'returnInternally';
      readonly to: string;
      readonly reason: string;
      readonly defect?: string;
    };

export type DecisionCommand =
  /** Station. Working days or hours: the limit's own unit. */
  | { readonly type: 'requestExtension'; readonly n: number; readonly reason: string }
  /** Station of the head. */
  | { readonly type: 'grantExtension'; readonly n?: number }
  | { readonly type: 'denyExtension'; readonly reason: string }
  /** Station. `delayReason`: the public reason where the promise was exceeded. */
  | {
      readonly type: 'decide';
      readonly result: 'grant' | 'refuse';
      readonly reason?: string;
      readonly delayReason?: string;
    }
  /** The public reason for a promise that is exceeded (超期说明). */
  | { readonly type: 'explainDelay'; readonly reason: string };

export type HandOutCommand =
  /** Station. 出件: makes the result; `fields` go into it, `validTo` as `YYYY-MM-DD`. */
  | {
      readonly type: 'issue';
      readonly fields?: Readonly<Record<string, string>>;
      readonly validTo?: string;
    }
  /** Station. 送达, with its receipt. */
  | {
      readonly type: 'deliver';
      readonly method: DeliveryMethod;
      readonly place: string;
      readonly signer: string;
      /** Of the signer to the applicant: 本人, 代理人, 同住成年家属 … */
      readonly relation: string;
      /** Content address of the signature as a picture. */
      readonly signature?: string;
    }
  | { readonly type: 'moveHandOut'; readonly to: string }
  | { readonly type: 'archive'; readonly catalogue: string }
  | { readonly type: 'voidDocument'; readonly document: string; readonly reason: string }
  | { readonly type: 'reissueDocument'; readonly document: string; readonly reason: string }
  /** 抄送: an organ received its copy. */
  | { readonly type: 'markCopied'; readonly document: string; readonly to: string };

export type OversightCommand =
  /** 催办, by applicant or office. */
  | { readonly type: 'urge'; readonly text: string }
  /** 督办, of the supervision post; days are workdays. */
  | {
      readonly type: 'supervise';
      readonly addressee: string;
      readonly text: string;
      readonly rule: string;
      readonly days: number;
    }
  | { readonly type: 'answerSupervision'; readonly order: string; readonly text: string }
  /** A supervisor lets one rule be broken once; the violation stays on record. */
  | {
      readonly type: 'override';
      readonly rule: 'ONE_NOTICE_ONLY';
      readonly reason: string;
    }
  /** 好差评 1 非常满意 … 5 非常不满意 (GB/T 39046); `visit` 一次一评, `case` 一事一评. */
  | {
      readonly type: 'rate';
      readonly level: number;
      readonly occasion: 'visit' | 'case';
      readonly channel: Channel;
      readonly text?: string;
    }
  /** 急办 later on. */
  | { readonly type: 'hasten'; readonly reason: string }
  /** 视为撤回 (基于事项所列依据), when the applicant's time ran out; by a clock's job. */
  | { readonly type: 'lapse'; readonly clock: string }
  /** Records what turned red since the last command; sent by the job of a clock's light. */
  | { readonly type: 'checkClocks' };

export type CaseCommandType = CaseCommand['type'];

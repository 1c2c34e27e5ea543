import type { CaseState } from './case/state.js';
import type { Value } from './expression.js';
import type { NodeIndex } from './model.js';
import type { Seq } from './seq.js';

export type { Seq } from './seq.js';

/**
 * What is open of one root process instance and all that it called: the unit of concurrency and
 * of commit. Only `step` decides how it changes and only `applyDelta` changes it.
 */
export interface Aggregate {
  readonly number: number;
  readonly tenant: string;
  readonly head: Head;
  /** Every part by its seq; one map for all kinds, so that a delta is a handful of entries. */
  readonly parts: ReadonlyMap<Seq, Part>;
  /** Seqs of the parts that a part owns (derived, never stored), in order of creation. */
  readonly owned: ReadonlyMap<Seq, ReadonlySet<Seq>>;
  /** Parts that are looked up across all scopes (derived, never stored): see `lookupKeys`. */
  readonly lookup: ReadonlyMap<string, ReadonlySet<Seq>>;
}

/** The scalars of an aggregate. `rev` is the store's business and not in here. */
export interface Head {
  readonly v: 1;
  readonly lastSeq: Seq;
  /** Number of events so far; an event's seq is its place. */
  readonly events: number;
  /** Time of the last command, epoch ms: time inside an aggregate never runs backwards. */
  readonly at: number;
  readonly ended?: boolean;
}

export type Part =
  | ActivityInstance
  | ProcessScope
  | TransitionInstance
  | UserTask
  | ExternalTask
  | Job
  | Subscription
  | Incident
  | CompensationRecord
  | LoopResult
  | CasePart;

export interface PartBase {
  readonly seq: Seq;
  /** The activity instance (or scope) that goes down with all it owns; 0 for the root scope. */
  readonly owner: Seq;
  /** The process scope that it belongs to: names the definition, the variable root. */
  readonly process: Seq;
}

/** A Camunda process instance: the root (seq 1, owner 0), or one that hangs below its call. */
export interface ProcessScope extends PartBase {
  readonly kind: 'process';
  readonly node: 0;
  readonly definition: string;
  readonly key: string;
  readonly businessKey?: string;
  readonly suspended?: boolean;
  readonly startedAt: number;
  readonly startedBy?: string;
  readonly vars?: Variables;
}

/** What rests: an activity, an event that waits, an embedded scope, a multi-instance body. */
export interface ActivityInstance extends PartBase {
  readonly kind: 'activity';
  readonly node: NodeIndex;
  /** The path: kept while one token flows on, new at a fork, an inner instance and a scope. */
  readonly execution: Seq;
  /** The path to which the token returns; only where `execution` is a new one (scopes). */
  readonly path?: Seq;
  /** 'body' is `X#multiInstanceBody`; 'inner' one of its instances. */
  readonly loop?: 'body' | 'inner';
  readonly startedAt: number;
  /** Call activities: the process scope that they called. */
  readonly called?: Seq;
  readonly vars?: Variables;
  /** What its element module keeps between two commands (counters, collection cursor …). */
  readonly data?: Readonly<Record<string, Value>>;
}

/** A token that waits before or after a node: joins, async continuations. */
export interface TransitionInstance extends PartBase {
  readonly kind: 'transition';
  readonly node: NodeIndex;
  readonly execution: Seq;
  /** The flow by which it came; after a node the one that it takes, absent where it ends. */
  readonly flow?: number;
  readonly phase: 'join' | 'before' | 'after';
  /** An instance of a repeated activity that waits, with its loopCounter and its element. */
  readonly inner?: { readonly index: number; readonly element?: Value };
  /** Joins that may be over though no token arrives: looked at whenever a token has moved. */
  readonly watch?: true;
  /** Complex gateways that have started: the flows whose tokens they took this round. */
  readonly taken?: readonly number[];
  /** Complex gateways that have not started: changes after which they are asked again. */
  readonly interest?: Interest;
  /** Local variables that a modification gave for the activity to be started. */
  readonly locals?: Readonly<Record<string, Omit<Variable, 'seq'>>>;
}

export interface UserTask extends PartBase {
  readonly kind: 'userTask';
  readonly node: NodeIndex;
  readonly name?: string;
  /** Where an expression gives it; else the documentation of its node. */
  readonly description?: string;
  readonly assignee?: string;
  /** Who delegated it. */
  readonly taskOwner?: string;
  readonly delegation?: 'PENDING' | 'RESOLVED';
  readonly candidateUsers?: readonly string[];
  readonly candidateGroups?: readonly string[];
  readonly dueAt?: number;
  readonly followUpAt?: number;
  readonly priority: number;
  readonly formKey?: string;
  readonly createdAt: number;
  readonly updatedAt?: number;
  /** Station tasks only: the organ whose post does the work. */
  readonly station?: { readonly kind: string; readonly organ: string; readonly post: string };
}

export interface ExternalTask extends PartBase {
  readonly kind: 'externalTask';
  readonly node: NodeIndex;
  readonly topic: string;
  readonly priority: number;
  /** `undefined` until the first failure, as on Camunda. */
  readonly retries?: number;
  readonly errorMessage?: string;
  readonly createdAt: number;
}

/** A timer or another continuation with a due time; leases are operational data of the store. */
export interface Job extends PartBase {
  readonly kind: 'job';
  readonly node: NodeIndex;
  readonly job: 'timer' | 'continue';
  /** Epoch ms; `undefined` while the clock it is bound to is suspended or not running. */
  readonly dueAt?: number;
  readonly retries: number;
  /** Of those that are due together the higher goes first; absent: 0. */
  readonly priority?: number;
  /** Runs left and period of a cycle; `left` is absent for endless ones. */
  readonly cycle?: {
    readonly everyMs?: number;
    readonly expression: string;
    readonly left?: number;
  };
  /** Its place among the events of its node; absent for the first. */
  readonly definition?: number;
  /** yc:clock: re-armed whenever that clock's due time changes. */
  readonly clock?: string;
  readonly errorMessage?: string;
}

export interface Subscription extends PartBase {
  readonly kind: 'subscription';
  readonly node: NodeIndex;
  readonly event: 'message' | 'signal' | 'conditional';
  /** Of the message or the signal; '' for a condition. */
  readonly name: string;
  /** Its place among the events of its node; absent for the first. */
  readonly definition?: number;
  readonly createdAt: number;
  /** Conditions: changes after which it is asked. */
  readonly interest?: Interest;
  /** Conditions: to be asked once its process instance is resumed. */
  readonly missed?: true;
}

/** Changes of variables that concern what waits for them. */
export interface Interest {
  /** Those whose variables it sees, the innermost first. */
  readonly scopes: readonly Seq[];
  /** Of these variables only; absent: of any. */
  readonly names?: readonly string[];
}

/**
 * What remains of a completed activity that can be compensated: owned by the scope in which it
 * ran, or by the record of that scope once this is complete too. The younger is undone first.
 */
export interface CompensationRecord extends PartBase {
  readonly kind: 'compensation';
  /** The completed activity. */
  readonly node: NodeIndex;
  /** Its local variables as they were when it was complete. */
  readonly vars?: Variables;
}

/** What one instance of a multi-instance body gave, until the body collects all of them. */
export interface LoopResult extends PartBase {
  readonly kind: 'loopResult';
  /** loopCounter of the instance. */
  readonly index: number;
  readonly value: Value;
}

export interface Incident extends PartBase {
  readonly kind: 'incident';
  readonly incident: 'failedJob' | 'failedExternalTask';
  /** The job or external task that stands still; of a caller's incident the calling activity. */
  readonly on: Seq;
  /** A caller's incident: the one that it follows from, and the first of them. */
  readonly cause?: Seq;
  readonly rootCause?: Seq;
  readonly message: string;
  readonly at: number;
}

/**
 * The case (办件) of a service item, one per aggregate, owned by the root scope, always seq 2. It
 * and the root scope stay when the process has ended.
 */
export interface CasePart extends PartBase {
  readonly kind: 'case';
  readonly state: CaseState;
}

/** A scope in which tokens move and events are waited for. */
export type Host = ProcessScope | ActivityInstance;

/** Own properties only; made with a null prototype. */
export type Variables = Readonly<Record<string, Variable>>;
export interface Variable {
  readonly seq: Seq;
  readonly value: Value;
  /** Camunda's type name where it cannot be told from the value (Date, Long, File …). */
  readonly type?: string;
  /** Camunda's valueInfo: objectTypeName and the like. */
  readonly info?: Readonly<Record<string, string>>;
  /** Gone when the step ends: never stored, never told. */
  readonly transient?: true;
}

/** What one step changes: the next head, and every changed part (`null`: gone). */
export interface Delta {
  readonly head: Head;
  readonly parts: ReadonlyMap<Seq, Part | null>;
}

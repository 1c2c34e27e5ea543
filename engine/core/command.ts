import type { CaseCommand } from './case/command.js';
import type { Seq, Variable } from './aggregate.js';
import type { MigrationInstruction } from './migration/plan.js';
import type { DefinitionRef } from './model.js';
import type { Value } from './expression.js';

/** A value as a caller gives it: `type` is Camunda's type name where it cannot be inferred. */
export interface TypedValue {
  readonly value: Value;
  readonly type?: Variable['type'];
  readonly info?: Variable['info'];
  /** To be seen until the step ends, and never stored. */
  readonly transient?: true;
}
export type VariablesIn = Readonly<Record<string, TypedValue>>;

/** Everything that can be done to an aggregate. Who does it is `env.actor`. */
export type Command =
  | Start
  | TaskCommand
  | ExternalTaskCommand
  | JobCommand
  | {
      readonly type: 'deliverMessage';
      readonly subscription: Seq;
      readonly variables?: VariablesIn;
      readonly localVariables?: VariablesIn;
    }
  /** A receive task goes on, whether it waits for a message or for this (Camunda: signal). */
  | { readonly type: 'trigger'; readonly activity: Seq; readonly variables?: VariablesIn }
  /** To all in the aggregate that wait for it. */
  | { readonly type: 'deliverSignal'; readonly name: string; readonly variables?: VariablesIn }
  | {
      readonly type: 'setVariables';
      readonly scope: Seq;
      readonly local: boolean;
      readonly set?: VariablesIn;
      readonly remove?: readonly string[];
    }
  | Modify
  | Migrate
  /** Suspends or resumes one process scope and what it called. */
  | { readonly type: 'suspend' | 'resume'; readonly process: Seq }
  /** Deletes a process scope (Camunda: delete process instance). */
  | {
      readonly type: 'cancel';
      readonly process: Seq;
      readonly reason: string;
      /** Listeners are not told: for instances that one that fails would keep for ever. */
      readonly skipListeners?: boolean;
    }
  /** A fact about the case that moves no token (supply material, take over a hand-over, rate …). */
  | { readonly type: 'case'; readonly facts: readonly CaseCommand[] };

export interface Start {
  readonly type: 'start';
  readonly definition: DefinitionRef;
  readonly businessKey?: string;
  readonly variables?: VariablesIn;
  /** Start before these elements instead of at the none start event. */
  readonly startBefore?: readonly string[];
  /** The start event that has happened (message, signal, timer, condition), by element id. */
  readonly startEvent?: string;
  /** Which of its events, where it has several and waits for all of them. */
  readonly trigger?: {
    readonly kind: 'message' | 'signal' | 'timer' | 'conditional';
    readonly name?: string;
  };
  /** Present when the definition is a service item: the facts of receiving (收件). */
  readonly facts?: readonly CaseCommand[];
}

export type TaskCommand = { readonly task: Seq } & (
  | { readonly type: 'claimTask'; readonly user: string }
  | { readonly type: 'releaseTask' }
  | { readonly type: 'assignTask'; readonly user: string | null }
  | { readonly type: 'delegateTask'; readonly user: string }
  | { readonly type: 'resolveTask'; readonly variables?: VariablesIn }
  | {
      readonly type: 'updateTask';
      readonly name?: string;
      readonly taskOwner?: string | null;
      readonly dueAt?: number | null;
      readonly followUpAt?: number | null;
      readonly priority?: number;
    }
  | { readonly type: 'changeCandidates'; readonly add?: Candidates; readonly remove?: Candidates }
  | {
      readonly type: 'completeTask';
      /** Of a station task: the case's own, set on the root scope before its facts are decided. */
      readonly variables?: VariablesIn;
      /**
       * Station tasks: the button pressed; becomes the local variable `outcome` of the activity.
       */
      readonly outcome?: string;
      /** Case facts that belong to this completion; refused facts refuse the completion. */
      readonly facts?: readonly CaseCommand[];
    }
  | {
      readonly type: 'taskError';
      readonly code: string;
      readonly message?: string;
      readonly variables?: VariablesIn;
    }
  /** The task goes on unless what catches it interrupts. */
  | { readonly type: 'taskEscalation'; readonly code: string; readonly variables?: VariablesIn }
);
export interface Candidates {
  readonly users?: readonly string[];
  readonly groups?: readonly string[];
}

export type ExternalTaskCommand = { readonly externalTask: Seq } & (
  | {
      readonly type: 'completeExternalTask';
      readonly variables?: VariablesIn;
      readonly localVariables?: VariablesIn;
    }
  | {
      readonly type: 'failExternalTask';
      readonly retries: number;
      readonly message?: string;
      readonly variables?: VariablesIn;
      readonly localVariables?: VariablesIn;
    }
  | {
      readonly type: 'externalTaskError';
      readonly code: string;
      readonly message?: string;
      readonly variables?: VariablesIn;
    }
  | {
      readonly type: 'externalTaskEscalation';
      readonly code: string;
      readonly variables?: VariablesIn;
    }
  | { readonly type: 'setExternalTask'; readonly retries?: number; readonly priority?: number }
);

export type JobCommand = {
  readonly job: Seq;
} /** Runs a due job. A refusal of the step is answered by the shell with `failJob`. */ & (
  | { readonly type: 'runJob' }
  | { readonly type: 'failJob'; readonly message: string }
  | { readonly type: 'setJob'; readonly retries?: number; readonly dueAt?: number }
);

/** Camunda's modification: on it rest return (退回), transfer, add-signer and countersign. */
export interface Modify {
  readonly type: 'modify';
  readonly process: Seq;
  readonly instructions: readonly ModifyInstruction[];
  readonly annotation?: string;
  readonly skipListeners?: boolean;
  readonly facts?: readonly CaseCommand[];
}
/** Camunda's migration: the process scope goes on in another version of its definition. */
export interface Migrate {
  readonly type: 'migrate';
  readonly process: Seq;
  /** Definition id of the target. */
  readonly target: string;
  readonly instructions: readonly MigrationInstruction[];
}
export type ModifyInstruction =
  | {
      readonly type: 'startBefore' | 'startAfter';
      readonly element: string;
      readonly ancestor?: Seq;
      readonly variables?: VariablesIn;
      readonly localVariables?: VariablesIn;
    }
  | {
      readonly type: 'startTransition';
      readonly flow: string;
      readonly ancestor?: Seq;
      readonly variables?: VariablesIn;
      readonly localVariables?: VariablesIn;
    }
  /** One more inner instance of a running multi-instance body (加签). */
  | {
      readonly type: 'addInstance';
      readonly body: Seq;
      readonly element?: Value;
      readonly variables?: VariablesIn;
    }
  | { readonly type: 'cancel'; readonly instance: Seq }
  | { readonly type: 'cancelAll'; readonly element: string };

import type { CaseEvent } from './case/event.js';
import type { Seq, UserTask, Variable } from './aggregate.js';
import type { VariablesIn } from './command.js';
import type { DecisionEvaluation } from './decision.js';
import type { FlowIndex } from './model.js';

/** What happened, in order, complete for the case, the audit and Camunda's history. */
export type Event = EventBase & EventBody;

export interface EventBase {
  /** 1, 2, 3 … in its aggregate. */
  readonly seq: number;
  /** Epoch ms. */
  readonly at: number;
  /** The process scope in which it happened. */
  readonly process: Seq;
  /** BPMN id and type of the element concerned. */
  readonly element?: string;
  readonly elementType?: string;
  /** The activity instance concerned. */
  readonly instance?: Seq;
  readonly execution?: Seq;
  readonly actor?: string;
}

export type EventBody =
  | {
      readonly type: 'processStarted';
      readonly definition: string;
      readonly businessKey?: string;
      readonly superProcess?: Seq;
      readonly superInstance?: Seq;
      readonly startElement?: string;
    }
  | {
      readonly type: 'processEnded';
      readonly state: 'COMPLETED' | 'EXTERNALLY_TERMINATED' | 'INTERNALLY_TERMINATED';
      readonly reason?: string;
      readonly endElement?: string;
    }
  | { readonly type: 'processSuspended' | 'processResumed' }
  | {
      readonly type: 'activityStarted';
      readonly parent: Seq;
      readonly name?: string;
      readonly loop?: 'body' | 'inner';
      readonly calledProcess?: Seq;
    }
  | { readonly type: 'activityEnded'; readonly parent: Seq; readonly canceled?: boolean }
  /** A trace event: returned and streamed, never stored. */
  | { readonly type: 'flowTaken'; readonly flow: FlowIndex; readonly flowId: string }
  | {
      readonly type: 'variableSet';
      readonly scope: Seq;
      readonly name: string;
      readonly variable: Variable;
      readonly created: boolean;
    }
  | {
      readonly type: 'variableRemoved';
      readonly scope: Seq;
      readonly name: string;
      readonly variable: Seq;
    }
  | { readonly type: 'taskCreated'; readonly task: UserTask }
  | {
      readonly type: 'taskChanged';
      readonly change:
        | 'claimed'
        | 'released'
        | 'assigned'
        | 'delegated'
        | 'resolved'
        | 'updated'
        | 'candidates';
      readonly task: UserTask;
    }
  | {
      readonly type: 'taskEnded';
      readonly taskSeq: Seq;
      readonly how: 'completed' | 'deleted';
      readonly outcome?: string;
    }
  | {
      readonly type: 'externalTaskCreated' | 'externalTaskCompleted' | 'externalTaskDeleted';
      readonly externalTask: Seq;
      readonly topic: string;
    }
  | {
      readonly type: 'externalTaskFailed';
      readonly externalTask: Seq;
      readonly retries: number;
      readonly message?: string;
    }
  | { readonly type: 'timerArmed'; readonly job: Seq; readonly dueAt?: number }
  | { readonly type: 'timerFired' | 'timerCanceled'; readonly job: Seq }
  | {
      readonly type: 'jobFailed';
      readonly job: Seq;
      readonly retries: number;
      readonly message: string;
    }
  | {
      readonly type: 'subscribed' | 'unsubscribed';
      readonly subscription: Seq;
      readonly event: 'message' | 'signal' | 'conditional';
      readonly name: string;
    }
  | { readonly type: 'conditionMet'; readonly subscription: Seq }
  | {
      readonly type: 'messageReceived' | 'signalReceived';
      readonly subscription?: Seq;
      readonly name: string;
    }
  /** `subscription`: who takes it inside; absent, it is looked for among all instances. */
  | { readonly type: 'messageThrown'; readonly name: string; readonly subscription?: Seq }
  | { readonly type: 'signalThrown'; readonly name: string }
  | { readonly type: 'escalationThrown'; readonly code: string; readonly caughtBy?: string }
  | {
      readonly type: 'errorThrown';
      readonly code: string;
      readonly message?: string;
      readonly caughtBy?: string;
    }
  | {
      readonly type: 'incidentRaised';
      readonly incident: Seq;
      readonly on: Seq;
      readonly kind: 'failedJob' | 'failedExternalTask';
      readonly message: string;
      /** Of a caller: the incidents that it follows from. */
      readonly cause?: Seq;
      readonly rootCause?: Seq;
    }
  | {
      readonly type: 'incidentResolved';
      readonly incident: Seq;
      readonly on: Seq;
      /** Of a caller's incident. */
      readonly cause?: Seq;
    }
  /** One for each decision that was evaluated, required ones first. */
  | ({
      readonly type: 'decisionEvaluated';
      readonly evaluation: Seq;
      /** The evaluation for which this one was needed; absent on that one itself. */
      readonly root?: Seq;
      /** Id of the decision's definition. */
      readonly definition: string;
    } & DecisionEvaluation)
  | { readonly type: 'modified'; readonly annotation?: string }
  | { readonly type: 'migrated'; readonly from: string; readonly to: string }
  | { readonly type: 'case'; readonly fact: CaseEvent };

/**
 * Leaves in the commit as an outbox row; delivered at least once under its id (aggregate, seq of
 * the commit, index).
 */
export type Effect =
  | {
      readonly type: 'throwMessage';
      readonly name: string;
      /** Of the thrower: whoever has the same goes before all others. */
      readonly businessKey?: string;
      readonly variables: VariablesIn;
      /** Messages and signals thrown that led to this one, itself among them. */
      readonly hops?: number;
    }
  /** For everybody but the aggregate that has thrown it. */
  | {
      readonly type: 'throwSignal';
      readonly name: string;
      /** Of the instances that it starts. */
      readonly businessKey?: string;
      readonly variables: VariablesIn;
      /** Messages and signals thrown that led to this one, itself among them. */
      readonly hops?: number;
    }
  /** Something outside wants to know: notification, document to render, copied organ (抄送). */
  | {
      readonly type: 'notify';
      readonly topic: string;
      readonly to: readonly string[];
      readonly payload: Readonly<Record<string, unknown>>;
    };

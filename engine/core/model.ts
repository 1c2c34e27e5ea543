import type { Expression } from './expression.js';
import type { CalledItem, Item, Milestone, Station, Suspends, TimerCalendar } from './case/item.js';

/**
 * An executable BPMN process, compiled once: dense arrays, every reference an index, expressions
 * recognised. Pure data (JSON), so that it is compiled in a worker thread, stored with its
 * deployment and shared by all its instances. Nobody may change it after it has been made.
 */
export interface Model {
  readonly v: 1;
  /** The process's BPMN id. */
  readonly key: string;
  readonly name?: string;
  readonly versionTag?: string;
  /** camunda:initiator: the variable that is set to who starts an instance. */
  readonly initiator?: string;
  /** camunda:historyTimeToLive as written, days or ISO 8601; `undefined` means the default. */
  readonly historyTimeToLive?: string;
  /** `nodes[0]` is the process itself; a node's `index` is its place here. */
  readonly nodes: readonly Node[];
  readonly flows: readonly Flow[];
  /**
   * Index by BPMN id, own properties only (made with a null prototype or read by
   * `Object.hasOwn`).
   */
  readonly byId: Readonly<Record<string, NodeIndex>>;
  /** yc:item; absent on ordinary Camunda processes and on building blocks. */
  readonly item?: Item;
}

export type NodeIndex = number;
export type FlowIndex = number;

/** Flow elements that can be entered, plus the process. BPMN's own words. */
export type NodeType =
  | 'process'
  | 'startEvent'
  | 'endEvent'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'boundaryEvent'
  | 'task'
  | 'manualTask'
  | 'userTask'
  | 'serviceTask'
  | 'sendTask'
  | 'receiveTask'
  | 'scriptTask'
  | 'businessRuleTask'
  | 'callActivity'
  | 'subProcess'
  | 'transaction'
  | 'adHocSubProcess'
  | 'eventSubProcess'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'eventBasedGateway'
  | 'complexGateway';

export interface Node {
  readonly index: NodeIndex;
  readonly id: string;
  readonly name?: string;
  readonly type: NodeType;
  /** The enclosing scope's node: the process or a sub-process; -1 for the process itself. */
  readonly parent: NodeIndex;
  readonly incoming: readonly FlowIndex[];
  readonly outgoing: readonly FlowIndex[];
  readonly defaultFlow?: FlowIndex;
  /** Flow nodes directly inside (scopes only), in XML order. */
  readonly children: readonly NodeIndex[];
  /** Boundary events attached to this activity, in XML order. */
  readonly boundary: readonly NodeIndex[];
  /** Boundary events only: the activity they sit on. */
  readonly attachedTo?: NodeIndex;
  /** Boundary: cancelActivity; event sub-process start: isInterrupting. Default true. */
  readonly interrupting?: boolean;
  /** Empty for a none event; several for multiple events. */
  readonly events: readonly EventDefinition[];
  /** Multiple events that wait: all must have happened, not the first of them. */
  readonly parallelMultiple?: boolean;
  /** Scopes only: the event sub-processes right inside, in XML order. */
  readonly eventSubProcesses?: readonly NodeIndex[];
  /** Link throw events: the catching link event of the same name in this scope. */
  readonly linkTarget?: NodeIndex;
  /** Activities with a compensation boundary event: the activity that undoes it. */
  readonly compensationHandler?: NodeIndex;
  /** It is started by compensation only and takes part in no sequence flow. */
  readonly isForCompensation?: boolean;
  /** What it did can be compensated once it is complete: by its handler or by one inside. */
  readonly compensable?: boolean;
  readonly adHoc?: AdHocSpec;
  /** It stands right inside an ad-hoc sub-process. */
  readonly inAdHoc?: boolean;
  /** Start events behind gateways and receive tasks that make an instance (BPMN: instantiate). */
  readonly instantiate?: 'exclusive' | 'parallel';
  /** Complex gateways: activationCondition. */
  readonly activationCondition?: Expression;
  /** Tokens that start it, tokens that it sends down each flow; default 1. */
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  readonly loop?: LoopCharacteristics;
  /** camunda:executionListener, in XML order; of a process too. */
  readonly listeners?: { readonly [event in 'start' | 'end']?: readonly Listener[] };
  /** User tasks: camunda:taskListener, in XML order. */
  readonly taskListeners?: readonly TaskListener[];
  /** camunda:inputOutput and data associations. */
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly user?: UserTaskSpec;
  /** Start events: key of the start form. */
  readonly formKey?: Expression;
  readonly external?: ExternalTaskSpec;
  readonly call?: CallActivitySpec;
  /** Business rule tasks that have a decision evaluated. */
  readonly decision?: DecisionTaskSpec;
  /** script task; expression service task: the value to compute and where it goes. */
  readonly script?: ScriptSpec;
  readonly asyncBefore?: boolean;
  readonly asyncAfter?: boolean;
  /**
   * camunda:failedJobRetryTimeCycle as written, `R3/PT10M` or `PT5M,PT10M`; for async and timers.
   */
  readonly retryTimeCycle?: Expression;
  /** camunda:jobPriority, of the element or else of the process; for async and timers. */
  readonly jobPriority?: Expression;
  /** camunda:properties, by name. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly documentation?: string;
  readonly station?: Station;
  readonly suspends?: Suspends;
  readonly milestones?: readonly Milestone[];
}

export interface Flow {
  readonly index: FlowIndex;
  /** Flows may legally have no id; the compiler then gives one (`source->target`). */
  readonly id: string;
  readonly name?: string;
  readonly source: NodeIndex;
  readonly target: NodeIndex;
  readonly condition?: Expression;
  /** camunda:executionListener event="take". */
  readonly listeners?: readonly Listener[];
}

/** Evaluated for what it writes; or, with yc:topic, work for a worker that holds no token. */
export type Listener = { readonly evaluate: Expression } | { readonly topic: Expression };

export type TaskListener = Listener & {
  readonly event: 'create' | 'assignment' | 'update' | 'complete' | 'delete' | 'timeout';
  /** `timeout` only: when it is due, counted from the task's creation. */
  readonly timer?: TimerDefinition;
};

export type EventDefinition =
  | TimerDefinition
  | MessageDefinition
  | SignalDefinition
  | ErrorDefinition
  | EscalationDefinition
  | ConditionalDefinition
  | CompensationDefinition
  | { readonly kind: 'link' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'terminate' };

export interface TimerDefinition {
  readonly kind: 'timer';
  readonly timer: 'date' | 'duration' | 'cycle';
  readonly value: Expression;
  /** yc:calendar: durations count in working days of the county's calendar. */
  readonly calendar?: TimerCalendar;
  /** yc:clock: due when the case's clock of this kind is; `value` is then the literal ''. */
  readonly clock?: string;
}

export interface MessageDefinition {
  readonly kind: 'message';
  readonly name: Expression;
  /** Throw: variables handed on, beside those that are local to the thrower. */
  readonly in?: readonly CallMapping[];
  /** Throw events that a worker or an expression carries out: nothing is correlated here. */
  readonly external?: ExternalTaskSpec;
  readonly script?: ScriptSpec;
}

export interface SignalDefinition {
  readonly kind: 'signal';
  readonly name: Expression;
  /** Throw: variables handed on. */
  readonly in?: readonly CallMapping[];
  /** Throw: of the instances that it starts. */
  readonly businessKey?: Expression;
}

export interface ErrorDefinition {
  readonly kind: 'error';
  /** Absent on a catch: every BPMN error. */
  readonly code?: string;
  readonly message?: Expression;
  readonly codeVariable?: string;
  readonly messageVariable?: string;
}

export interface EscalationDefinition {
  readonly kind: 'escalation';
  /** Absent on a catch: every escalation. */
  readonly code?: string;
  readonly codeVariable?: string;
}

export interface ConditionalDefinition {
  readonly kind: 'conditional';
  readonly condition: Expression;
  /** camunda:variableName: only a change of this variable counts. */
  readonly variableName?: string;
  /** camunda:variableEvents; absent: all three. */
  readonly variableEvents?: readonly ('create' | 'update' | 'delete')[];
}

export interface CompensationDefinition {
  readonly kind: 'compensation';
  /** Throw: the one activity to compensate; absent: all of the scope. */
  readonly activity?: NodeIndex;
  /** waitForCompletion="false": the thrower goes on beside the handlers. */
  readonly wait?: false;
}

export type LoopCharacteristics = MultiInstanceCharacteristics | StandardLoopCharacteristics;

/** BPMN standard loop: the activity is repeated while the condition holds. */
export interface StandardLoopCharacteristics {
  readonly kind: 'standard';
  readonly testBefore: boolean;
  readonly maximum?: number;
  readonly condition?: Expression;
}

/** What instances throw when they are complete: each, the first, or those for which it holds. */
export interface LoopBehaviour {
  readonly when: 'each' | 'first' | Expression;
  readonly event: EventDefinition;
}

export interface AdHocSpec {
  readonly ordering: 'parallel' | 'sequential';
  readonly completionCondition?: Expression;
  readonly cancelRemaining: boolean;
}

export interface MultiInstanceCharacteristics {
  readonly kind: 'multiInstance';
  readonly sequential: boolean;
  readonly behaviours?: readonly LoopBehaviour[];
  /** camunda:asyncBefore, asyncAfter on the loop: for each instance by itself. */
  readonly asyncBefore?: boolean;
  readonly asyncAfter?: boolean;
  /** camunda:failedJobRetryTimeCycle of the loop: for the jobs of its instances. */
  readonly retryTimeCycle?: Expression;
  readonly cardinality?: Expression;
  readonly collection?: Expression;
  readonly elementVariable?: string;
  readonly completionCondition?: Expression;
  /** What each instance leaves in its variable `item` is collected, by index, in `target`. */
  readonly output?: { readonly item: string; readonly target: string };
}

export interface Mapping {
  readonly target: string;
  readonly value: MappingValue;
  /** Of a data association: an activity that is cancelled has produced nothing. */
  readonly isData?: true;
}
export type MappingValue =
  | { readonly expression: Expression }
  /** The variable of exactly this name with its type, null where there is none. */
  | { readonly variable: string }
  | { readonly list: readonly MappingValue[] }
  | { readonly map: Readonly<Record<string, MappingValue>> }
  /** A map with keys that are computed. */
  | { readonly entries: readonly MapEntry[] };
export interface MapEntry {
  readonly key: Expression;
  readonly value: MappingValue;
}

export interface UserTaskSpec {
  /** Where the name or the documentation is an expression: what the task is called by it. */
  readonly name?: Expression;
  readonly description?: Expression;
  readonly assignee?: Expression;
  /** Several where names stand beside expressions: each gives one name or more. */
  readonly candidateUsers?: Expression | readonly Expression[];
  readonly candidateGroups?: Expression | readonly Expression[];
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  readonly priority?: Expression;
  readonly formKey?: Expression;
}

export interface ExternalTaskSpec {
  readonly topic: Expression;
  readonly priority?: Expression;
  /** camunda:errorEventDefinition, in the order of the file. */
  readonly errors?: readonly ExternalTaskError[];
}

/** A BPMN error that is thrown when a report of the worker makes the condition hold. */
export interface ExternalTaskError {
  readonly condition: Expression;
  readonly code: string;
  readonly message?: Expression;
}

/** Which version of what is called by key. */
export interface Binding {
  readonly binding: 'latest' | 'deployment' | 'version' | 'versionTag';
  readonly version?: Expression;
  readonly versionTag?: Expression;
}

export interface CallActivitySpec extends Binding {
  readonly calledElement: Expression;
  /** `undefined` target key means: business key is not handed on. */
  readonly businessKey?: Expression;
  readonly in: readonly CallMapping[];
  readonly out: readonly CallMapping[];
}
export type CallMapping =
  | { readonly all: true; readonly local?: boolean }
  | { readonly source: Expression; readonly target: string; readonly local?: boolean }
  /** `source="x"`: the variable of exactly this name, null where there is none. */
  | {
      readonly variable: string;
      readonly target: string;
      readonly local?: boolean;
      /** Of a data association. */
      readonly isData?: true;
    };

export interface DecisionTaskSpec extends Binding {
  readonly decision: Expression;
  /** camunda:mapDecisionResult: what of the results goes into the variable. */
  readonly map: 'singleEntry' | 'singleResult' | 'collectEntries' | 'resultList';
  readonly resultVariable?: string;
}

export interface ScriptSpec {
  readonly value: Expression;
  readonly resultVariable?: string;
}

/** A model that was deployed: what `env.definition` hands to `step`. */
export interface Definition {
  /** `key:version:uuid`, as on Camunda. */
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly versionTag?: string;
  readonly deployment: string;
  readonly tenant: string;
  /** Items only: called element -> definition id, frozen when the item was published. */
  readonly manifest?: Readonly<Record<string, string>>;
  /** Items only: the items that it calls by name, at any depth, frozen with the manifest. */
  readonly calledItems?: Readonly<Record<string, CalledItem>>;
  /** Nothing starts in it; what runs goes on. */
  readonly suspended?: boolean;
  /** Items only: decision -> definition id, frozen with the manifest. */
  readonly decisions?: Readonly<Record<string, string>>;
  readonly model: Model;
}

/** How a call activity or a start names a definition that the shell has to find. */
export type DefinitionRef =
  | { readonly id: string }
  | {
      readonly key: string;
      readonly version?: number;
      readonly versionTag?: string;
      /** Binding `deployment`: the deployment of the caller. */
      readonly deployment?: string;
      /** A case's frozen manifest decides instead of `latest` (architecture, section 5). */
      readonly manifest?: string;
    };

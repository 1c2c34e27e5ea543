import type { Wording, Wordings } from './wording.js';

/** What the engine executes: the modeler offers this and nothing else. A test compares. */
export const EXECUTED: Wordings = {
  'bpmn:StartEvent': ['开始', 'Start event'],
  'bpmn:EndEvent': ['结束', 'End event'],
  'bpmn:IntermediateCatchEvent': ['等待事件', 'Intermediate catch event'],
  'bpmn:IntermediateThrowEvent': ['经过点（里程碑）', 'Point that is passed'],
  'bpmn:BoundaryEvent': ['边界事件', 'Boundary event'],
  'bpmn:Task': ['普通步骤', 'Task'],
  'bpmn:ManualTask': ['线下步骤', 'Manual task'],
  'bpmn:UserTask': ['岗位环节', 'User task'],
  'bpmn:ServiceTask': ['系统任务', 'Service task'],
  'bpmn:ReceiveTask': ['等待消息', 'Receive task'],
  'bpmn:ScriptTask': ['计算', 'Script task'],
  'bpmn:SendTask': ['发送消息', 'Send task'],
  'bpmn:BusinessRuleTask': ['决策表', 'Business rule task'],
  'bpmn:CallActivity': ['调用流程', 'Call activity'],
  'bpmn:SubProcess': ['子流程', 'Sub-process'],
  'bpmn:EventSubProcess': ['事件子流程', 'Event sub-process'],
  'bpmn:Transaction': ['可撤销的子流程', 'Transaction'],
  'bpmn:AdHocSubProcess': ['不定次序的步骤', 'Ad-hoc sub-process'],
  'bpmn:ExclusiveGateway': ['条件分支', 'Exclusive gateway'],
  'bpmn:ParallelGateway': ['并行分支', 'Parallel gateway'],
  'bpmn:InclusiveGateway': ['可选分支', 'Inclusive gateway'],
  'bpmn:EventBasedGateway': ['先到先走', 'Event-based gateway'],
  'bpmn:ComplexGateway': ['够数即走', 'Complex gateway'],
};

/** What is drawn beside them and executes nothing. */
export const DRAWN: Wordings = {
  'bpmn:Process': ['流程', 'Process'],
  'bpmn:SequenceFlow': ['顺序流', 'Sequence flow'],
  'bpmn:TextAnnotation': ['注释', 'Annotation'],
  'bpmn:Association': ['注释连线', 'Association'],
  'bpmn:Group': ['分组框', 'Group'],
  'bpmn:DataObjectReference': ['数据对象', 'Data object'],
  'bpmn:DataStoreReference': ['数据存储', 'Data store'],
  'bpmn:Message': ['消息', 'Message'],
  'bpmn:Error': ['错误', 'Error'],
  'bpmn:Signal': ['信号', 'Signal'],
  'bpmn:Escalation': ['升级', 'Escalation'],
};

const UNKNOWN: Wording = ['不支持的元素', 'Unsupported element'];

export function elementWording(type: string): Wording {
  return EXECUTED[type] ?? DRAWN[type] ?? UNKNOWN;
}

/** Of bpmn-js's replace menu what leads to something that the engine executes. */
export const REPLACEMENTS: ReadonlySet<string> = new Set(
  [
    'none-start none-end none-intermediate-throw none-intermediate-throwing',
    'message-start timer-start conditional-start signal-start',
    'error-start escalation-start compensation-start',
    'non-interrupting-message-start non-interrupting-timer-start',
    'non-interrupting-conditional-start non-interrupting-signal-start',
    'non-interrupting-escalation-start',
    'message-intermediate-catch timer-intermediate-catch conditional-intermediate-catch',
    'signal-intermediate-catch link-intermediate-catch',
    'message-intermediate-throw signal-intermediate-throw escalation-intermediate-throw',
    'compensation-intermediate-throw link-intermediate-throw',
    'message-end signal-end escalation-end error-end cancel-end compensation-end terminate-end',
    'message-boundary timer-boundary conditional-boundary signal-boundary',
    'error-boundary escalation-boundary cancel-boundary compensation-boundary',
    'non-interrupting-message-boundary non-interrupting-timer-boundary',
    'non-interrupting-escalation-boundary non-interrupting-conditional-boundary',
    'non-interrupting-signal-boundary',
    'task user-task service-task send-task receive-task manual-task rule-task script-task',
    'call-activity subprocess expanded-subprocess collapsed-subprocess event-subprocess',
    'transaction ad-hoc-subprocess collapsed-ad-hoc-subprocess',
    'exclusive-gateway parallel-gateway inclusive-gateway complex-gateway event-based-gateway',
    'sequence-flow default-flow conditional-flow',
  ].flatMap((names) => names.split(' ').map((name) => `replace-with-${name}`)),
);

/** Of the menu's head: several instances, loops, and whether an event interrupts. */
export const REPLACE_HEADERS: ReadonlySet<string> = new Set([
  'toggle-parallel-mi',
  'toggle-sequential-mi',
  'toggle-loop',
  'toggle-non-interrupting',
]);

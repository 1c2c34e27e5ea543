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
  'bpmn:CallActivity': ['调用流程', 'Call activity'],
  'bpmn:SubProcess': ['子流程', 'Sub-process'],
  'bpmn:ExclusiveGateway': ['条件分支', 'Exclusive gateway'],
  'bpmn:ParallelGateway': ['并行分支', 'Parallel gateway'],
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
};

const UNKNOWN: Wording = ['不支持的元素', 'Unsupported element'];

export function elementWording(type: string): Wording {
  return EXECUTED[type] ?? DRAWN[type] ?? UNKNOWN;
}

/** Of bpmn-js's replace menu what leads to something that the engine executes. */
export const REPLACEMENTS: ReadonlySet<string> = new Set([
  'replace-with-none-start',
  'replace-with-message-start',
  'replace-with-timer-start',
  'replace-with-none-intermediate-throw',
  'replace-with-none-intermediate-throwing',
  'replace-with-message-intermediate-catch',
  'replace-with-timer-intermediate-catch',
  'replace-with-none-end',
  'replace-with-error-end',
  'replace-with-terminate-end',
  'replace-with-message-boundary',
  'replace-with-timer-boundary',
  'replace-with-error-boundary',
  'replace-with-non-interrupting-message-boundary',
  'replace-with-non-interrupting-timer-boundary',
  'replace-with-task',
  'replace-with-user-task',
  'replace-with-service-task',
  'replace-with-receive-task',
  'replace-with-manual-task',
  'replace-with-script-task',
  'replace-with-call-activity',
  'replace-with-expanded-subprocess',
  'replace-with-collapsed-subprocess',
  'replace-with-subprocess',
  'replace-with-exclusive-gateway',
  'replace-with-parallel-gateway',
  'replace-with-sequence-flow',
  'replace-with-default-flow',
  'replace-with-conditional-flow',
]);

/** Of the menu's head: several instances, and whether a boundary event interrupts. */
export const REPLACE_HEADERS: ReadonlySet<string> = new Set([
  'toggle-parallel-mi',
  'toggle-sequential-mi',
  'toggle-non-interrupting',
]);

import type { Text } from './problem.js';

/**
 * What is known of attributes and extension elements that no element of the compiler reads.
 * `note`: says nothing about execution. `warn`: it would on Camunda, here it does not matter.
 * `refuse`: leaving it out would change what the model does.
 */
export interface Verdict extends Text {
  readonly verdict: 'note' | 'warn' | 'refuse';
  /** This value is the default and says nothing. */
  readonly unless?: unknown;
}

const NOTE: Verdict = { verdict: 'note', zh: '', en: '' };
const JAVA = refuse(
  '不运行 Java 类，请改用外部任务（camunda:type="external"）',
  'Java is not run; use an external task',
);
/** Camunda reads them where a form is submitted through its form service only. */
const FORM = warn(
  '办理时不检查也不补默认值；表单请用 camunda:formKey 指向 Form.io 表单',
  'neither checks nor defaults are applied; for a form use camunda:formKey with Form.io',
);
const THROWN = warn('它只对抛出的补偿事件有意义', 'only a throwing compensation event has it');
const CASE = refuse('不支持 CMMN 案例', 'CMMN cases are not supported');

const LISTENER = refuse(
  '监听器只能放在流程、节点和顺序流上，任务监听器只能放在用户任务上',
  'listeners lie on processes, nodes and sequence flows, task listeners on user tasks',
);

export const ATTRIBUTE_VERDICTS: ReadonlyMap<string, Verdict> = new Map([
  ['bpmn:dataInputAssociations', NOTE],
  ['bpmn:dataOutputAssociations', NOTE],
  ['bpmn:dataInputs', NOTE],
  ['bpmn:dataOutputs', NOTE],
  ['bpmn:inputSet', NOTE],
  ['bpmn:outputSet', NOTE],
  ['bpmn:ioSpecification', NOTE],
  ['bpmn:properties', NOTE],
  ['bpmn:artifacts', NOTE],
  ['bpmn:laneSets', NOTE],
  ['bpmn:boundaryEventRefs', NOTE],
  ['bpmn:gatewayDirection', NOTE],
  ['bpmn:implementation', NOTE],
  ['bpmn:isImmediate', NOTE],
  ['bpmn:processType', NOTE],
  ['bpmn:isClosed', NOTE],
  ['bpmn:supports', NOTE],
  ['bpmn:definitionalCollaborationRef', NOTE],
  ['bpmn:supportedInterfaceRef', NOTE],
  ['bpmn:ioBinding', NOTE],
  ['bpmn:itemRef', NOTE],
  ['bpmn:structureRef', NOTE],
  ['bpmn:evaluatesToTypeRef', NOTE],
  [
    'bpmn:isInterrupting',
    { ...refuse('只用于事件子流程', 'for event sub-processes'), unless: true },
  ],
  ['bpmn:parallelMultiple', { ...refuse('不支持多重事件', 'no multiple events'), unless: false }],
  ['bpmn:instantiate', { ...refuse('请用消息开始事件', 'use a start event'), unless: false }],
  ['bpmn:eventDefinitionRef', refuse('请把事件定义写在事件里', 'define the event in place')],
  ['bpmn:activityRef', THROWN],
  ['bpmn:waitForCompletion', { ...THROWN, unless: true }],
  ['bpmn:operationRef', refuse('不调用 Web 服务操作', 'web service operations are not called')],
  ['bpmn:renderings', warn('表单请用 camunda:formKey', 'use camunda:formKey for a form')],
  ['bpmn:resources', warn('只有人工任务看办理人', 'only user tasks look at who does them')],
  ['bpmn:resourceRef', warn('请写表达式', 'write an expression')],
  ['bpmn:resourceParameterBindings', warn('请写表达式', 'write an expression')],
  ['bpmn:correlationSubscriptions', refuse('关联由消息名和变量完成', 'messages correlate by name')],

  ['camunda:exclusive', NOTE],
  ['camunda:isStartableInTasklist', NOTE],
  ['camunda:diagramRelationId', NOTE],
  ['camunda:candidateStarterGroups', warn('谁能启动由权限决定', 'access rules decide who starts')],
  ['camunda:candidateStarterUsers', warn('谁能启动由权限决定', 'access rules decide who starts')],
  ['camunda:class', JAVA],
  ['camunda:delegateExpression', JAVA],
  ['camunda:fields', JAVA],
  ['camunda:formHandlerClass', JAVA],
  ['camunda:variableMappingClass', JAVA],
  ['camunda:variableMappingDelegateExpression', JAVA],
  ['camunda:formRef', FORM],
  ['camunda:formRefBinding', FORM],
  ['camunda:formRefVersion', FORM],
  ['camunda:initiator', warn('只用于流程的开始事件', 'for start events of processes')],
  ['camunda:resource', refuse('脚本须写在模型里', 'scripts must stand in the model')],
  ['camunda:caseRef', CASE],
  ['camunda:caseBinding', CASE],
  ['camunda:caseVersion', CASE],
  ['camunda:caseTenantId', CASE],
  ['camunda:decisionRefTenantId', refuse('决策只在本租户里找', 'decisions are of the tenant')],
  ['camunda:type', refuse('只支持 external', 'only "external" is supported')],
]);

export const EXTENSION_VERDICTS: ReadonlyMap<string, Verdict> = new Map([
  ['camunda:Properties', NOTE],
  ['camunda:ExecutionListener', LISTENER],
  ['camunda:TaskListener', LISTENER],
  ['camunda:Connector', refuse('不支持连接器，请改用外部任务', 'use an external task instead')],
  ['camunda:Field', JAVA],
  ['camunda:FormData', FORM],
  ['camunda:FormProperty', FORM],
  [
    'camunda:ErrorEventDefinition',
    refuse('请由工作者报告 BPMN 错误', 'workers report BPMN errors'),
  ],
  ['camunda:PotentialStarter', warn('谁能启动由权限决定', 'access rules decide who starts')],
]);

function refuse(zh: string, en: string): Verdict {
  return { verdict: 'refuse', zh, en };
}

function warn(zh: string, en: string): Verdict {
  return { verdict: 'warn', zh, en };
}

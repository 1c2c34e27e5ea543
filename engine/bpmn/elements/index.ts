import { adHocSubProcess } from './ad-hoc-sub-process.js';
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import { callActivity } from './call-activity.js';
import { complexGateway } from './complex-gateway.js';
import { endEvent } from './end-event.js';
import { eventBasedGateway } from './event-based-gateway.js';
import { eventSubProcess } from './event-sub-process.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { inclusiveGateway } from './inclusive-gateway.js';
import { intermediateCatchEvent } from './intermediate-catch-event.js';
import { intermediateThrowEvent } from './intermediate-throw-event.js';
import { manualTask } from './manual-task.js';
import type { ElementModule } from './module.js';
import { parallelGateway } from './parallel-gateway.js';
import { receiveTask } from './receive-task.js';
import { scriptTask } from './script-task.js';
import { sendTask } from './send-task.js';
import { serviceTask } from './service-task.js';
import { startEvent } from './start-event.js';
import { subProcess } from './sub-process.js';
import { task } from './task.js';
import { transaction } from './transaction.js';
import { userTask } from './user-task.js';

/** One line for each element that the interpreter executes. */
export const ELEMENTS: ReadonlyMap<string, ElementModule> = new Map([
  ['bpmn:StartEvent', startEvent],
  ['bpmn:EndEvent', endEvent],
  ['bpmn:IntermediateCatchEvent', intermediateCatchEvent],
  ['bpmn:IntermediateThrowEvent', intermediateThrowEvent],
  ['bpmn:BoundaryEvent', boundaryEvent],
  ['bpmn:Task', task],
  ['bpmn:ManualTask', manualTask],
  ['bpmn:UserTask', userTask],
  ['bpmn:ServiceTask', serviceTask],
  ['bpmn:SendTask', sendTask],
  ['bpmn:ReceiveTask', receiveTask],
  ['bpmn:ScriptTask', scriptTask],
  ['bpmn:BusinessRuleTask', businessRuleTask],
  ['bpmn:CallActivity', callActivity],
  ['bpmn:SubProcess', subProcess],
  ['bpmn:EventSubProcess', eventSubProcess],
  ['bpmn:Transaction', transaction],
  ['bpmn:AdHocSubProcess', adHocSubProcess],
  ['bpmn:ExclusiveGateway', exclusiveGateway],
  ['bpmn:ParallelGateway', parallelGateway],
  ['bpmn:InclusiveGateway', inclusiveGateway],
  ['bpmn:ComplexGateway', complexGateway],
  ['bpmn:EventBasedGateway', eventBasedGateway],
]);

/** Flow elements that are drawn, read and kept, and execute nothing. */
export const DOCUMENTATION: ReadonlySet<string> = new Set([
  'bpmn:DataObject',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
]);

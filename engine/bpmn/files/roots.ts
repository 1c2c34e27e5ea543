import { audit, auditNote } from '../audit.js';
import type { Context } from '../context.js';
import { children, type ModdleElement } from '../moddle.js';
import { isGlobalTask } from '../process/global-task.js';

const DEFINITIONS = [
  'bpmn:targetNamespace',
  'bpmn:expressionLanguage',
  'bpmn:typeLanguage',
  'bpmn:rootElements',
  'bpmn:diagrams',
  'bpmn:exporter',
  'bpmn:exporterVersion',
  'bpmn:imports',
  'bpmn:relationships',
  'camunda:diagramRelationId',
];

/** Beside processes: named things that events refer to, and drawings. */
const KNOWN =
  /^bpmn:(?:Message|Signal|Error|Escalation|ItemDefinition|DataStore|Category|Collaboration|Interface|EndPoint|Resource|PartnerEntity|PartnerRole|CorrelationProperty|.*EventDefinition)$/;

/** Looks over the top level; answers the processes that are to be executed. */
export function checkRoots(context: Context, definitions: ModdleElement): readonly ModdleElement[] {
  audit(context.report, definitions, { properties: DEFINITIONS });
  const executable: ModdleElement[] = [];
  for (const root of children(definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') {
      if (root.get('isExecutable') !== false) executable.push(root);
      if (root.get('isExecutable') !== true) tellProcess(context, root);
    } else if (isGlobalTask(root)) {
      executable.push(root);
    } else if (KNOWN.test(root.$type)) {
      auditNote(context.report, root);
    } else {
      const name = root.$type.replace('bpmn:', '');
      const zh = `${name} 不执行，只作说明`;
      context.report.warn('ELEMENT_UNSUPPORTED', root, zh, `${name} is not executed`);
    }
  }
  return executable;
}

function tellProcess(context: Context, process: ModdleElement): void {
  const never = process.get('isExecutable') === false;
  const zh = never
    ? '流程标为不可执行（isExecutable="false"），只作说明'
    : '流程没有写 isExecutable，按可执行处理；请写 isExecutable="true"';
  const en = never
    ? 'isExecutable="false": not deployed'
    : 'isExecutable is missing: taken as true';
  context.report.warn('PROCESS_NOT_EXECUTABLE', process, zh, en);
}

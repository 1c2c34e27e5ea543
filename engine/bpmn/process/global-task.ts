import type { Model, Node, NodeType } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, expression, languageOf } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import { documentationOf } from '../parts/common.js';
import { idOf } from '../source.js';

/** A global business rule task cannot say which decision it means, and stays refused. */
const TASKS: Readonly<Record<string, NodeType>> = {
  'bpmn:GlobalTask': 'task',
  'bpmn:GlobalManualTask': 'manualTask',
  'bpmn:GlobalUserTask': 'userTask',
  'bpmn:GlobalScriptTask': 'scriptTask',
};

export function isGlobalTask(element: ModdleElement): boolean {
  return Object.hasOwn(TASKS, element.$type);
}

/**
 * A task that call activities call (BPMN 10.3.4): a process with this one task, without a start
 * event, so that it can be started and followed as every other process.
 */
export function compileGlobalTask(context: Context, element: ModdleElement): Model | undefined {
  const { report } = context;
  const type = TASKS[element.$type]!;
  const isScript = type === 'scriptTask';
  const properties = isScript ? ['bpmn:scriptLanguage', 'bpmn:script'] : [];
  audit(report, element, { properties: [...properties, 'bpmn:implementation'] });
  const id = idOf(element);
  if (id === undefined) {
    report.refuse('ID_MISSING', element, '全局任务没有 id', 'the global task has no id');
    return undefined;
  }
  const name = text(element, 'name');
  const documentation = documentationOf(element);
  const task: Node = {
    ...blank(1, id, type, 0),
    ...(name !== undefined && { name }),
    ...(documentation !== undefined && { documentation }),
    ...(isScript && scriptOf(context, element)),
  };
  const process: Node = { ...blank(0, id, 'process', -1), children: [1] };
  const named = name === undefined ? {} : { name };
  return { v: 1, key: id, ...named, nodes: [process, task], flows: [], byId: { [id]: 1 } };
}

function scriptOf(context: Context, element: ModdleElement): Partial<Node> {
  const format = text(element, 'scriptLanguage');
  const source = text(element, 'script');
  if (format === undefined || source === undefined) {
    const zh = '全局脚本任务要有 scriptLanguage 和 script';
    const en = 'a global script task needs scriptLanguage and script';
    context.report.refuse('SCRIPT_MISSING', element, zh, en);
    return {};
  }
  const language = languageOf(context, element, format);
  if (language === undefined) return {};
  return { script: { value: expression(context, element, source, language) } };
}

function blank(index: number, id: string, type: NodeType, parent: number): Node {
  const none = { incoming: [], outgoing: [], children: [], boundary: [] };
  return { index, id, type, parent, ...none, events: [], inputs: [], outputs: [] };
}

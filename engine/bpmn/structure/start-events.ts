import { implicitStarts } from '../../core/instantiation.js';
import type { Draft, DraftNode } from '../process/draft.js';
import type { Report } from '../report.js';
import { refuseNode, type StructureCheck } from './check.js';

/** Scopes that begin at a start event of their own. */
const BEGIN_AT_START = new Set(['process', 'subProcess', 'transaction', 'eventSubProcess']);

/** Each scope can be entered, and in one way only where nothing tells which. */
export const startEvents: StructureCheck = (report, draft) => {
  for (const scope of draft.nodes) {
    if (!BEGIN_AT_START.has(scope.type)) continue;
    const starts = startsOf(draft, scope);
    if (starts.length === 0 && !makesInstance(draft, scope)) withoutStart(report, draft, scope);
    const none = starts.filter((start) => start.events.length === 0);
    for (const start of none.slice(1)) {
      const zh = '只能有一个空白开始事件';
      refuseNode(report, draft, start, ['START_EVENTS_SEVERAL', zh, 'one none start event only']);
    }
    if (scope.index === 0) for (const start of starts) beforeAnyInstance(report, draft, start);
  }
};

/** What starts an instance waits before there is one: no variables, no case and its clocks. */
function beforeAnyInstance(report: Report, draft: Draft, start: DraftNode): void {
  for (const event of start.events) {
    // The name of a signal is computed when it is deployed; one of several is compared as written.
    const isCompared = event.kind === 'message' || start.parallelMultiple === true;
    if ('name' in event && event.name.language !== 'literal' && isCompared) {
      const zh = '启动流程的消息（和同时等待的信号），名称不能是表达式';
      const en = 'the name of a message that starts a process cannot be an expression';
      refuseNode(report, draft, start, ['EXPRESSION_INVALID', zh, en]);
    }
    if (event.kind === 'conditional' && event.variableEvents?.includes('create') === false) {
      const zh = '启动流程的条件只看新给的变量：camunda:variableEvents 要有 create';
      const en = 'a condition that starts a process sees new variables only: add create';
      refuseNode(report, draft, start, ['ATTRIBUTE_UNSUPPORTED', zh, en]);
    }
    const bound = event.kind === 'timer' && (event.clock ?? event.calendar) !== undefined;
    if (!bound) continue;
    const zh = '定时开始事件不能用 yc:clock 和 yc:calendar：启动之前没有办件';
    const en = 'a timer start event has no yc:clock and no yc:calendar: there is no case yet';
    refuseNode(report, draft, start, ['CLOCK_TIMER_INVALID', zh, en]);
  }
}

/** It begins at every node that nothing leads to (BPMN 13.2), which few people mean. */
function withoutStart(report: Report, draft: Draft, scope: DraftNode): void {
  const what = scope.type === 'process' ? '流程' : '子流程';
  if (scope.type === 'eventSubProcess' || implicitStarts(draft, scope).length === 0) {
    const zh = `${what}没有开始事件`;
    refuseNode(report, draft, scope, ['NO_START_EVENT', zh, 'there is no start event']);
    return;
  }
  const zh = `${what}没有开始事件，所有没有流入的元素会同时开始`;
  const en = 'without a start event all nodes that no flow leads to begin at once';
  report.warn('NO_START_EVENT', draft.nodeElements[scope.index], zh, en);
}

/** By an event-based gateway or a receive task. */
function makesInstance(draft: Draft, scope: DraftNode): boolean {
  const inside = scope.children.map((index) => draft.nodes[index] as DraftNode);
  return scope.index === 0 && inside.some(({ instantiate }) => instantiate !== undefined);
}

function startsOf(draft: Draft, scope: DraftNode): readonly DraftNode[] {
  return scope.children
    .map((index) => draft.nodes[index] as DraftNode)
    .filter((node) => node.type === 'startEvent');
}

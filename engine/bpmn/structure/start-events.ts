import type { Draft, DraftNode } from '../process/draft.js';
import { refuseNode, type StructureCheck } from './check.js';

/** Each scope can be entered, and in one way only where nothing tells which. */
export const startEvents: StructureCheck = (report, draft) => {
  for (const scope of draft.nodes) {
    if (scope.type !== 'process' && scope.type !== 'subProcess') continue;
    const starts = startsOf(draft, scope);
    if (starts.length === 0) {
      const zh = scope.type === 'process' ? '流程没有开始事件' : '子流程没有开始事件';
      refuseNode(report, draft, scope, ['NO_START_EVENT', zh, 'there is no start event']);
    }
    const none = starts.filter((start) => start.events.length === 0);
    for (const start of none.slice(1)) {
      const zh = '只能有一个空白开始事件';
      refuseNode(report, draft, start, ['START_EVENTS_SEVERAL', zh, 'one none start event only']);
    }
  }
};

function startsOf(draft: Draft, scope: DraftNode): readonly DraftNode[] {
  return scope.children
    .map((index) => draft.nodes[index] as DraftNode)
    .filter((node) => node.type === 'startEvent');
}

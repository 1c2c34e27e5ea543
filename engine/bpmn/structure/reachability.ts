import { implicitStarts } from '../../core/instantiation.js';
import type { Flow, NodeIndex } from '../../core/model.js';
import type { Draft, DraftNode } from '../process/draft.js';
import type { StructureCheck } from './check.js';

/** What no token can ever reach is told, not refused: people draw before they connect. */
export const reachability: StructureCheck = (report, draft) => {
  const reached = reachable(draft);
  for (const node of draft.nodes) {
    if (reached.has(node.index) || !reached.has(node.parent)) continue;
    const element = draft.nodeElements[node.index];
    const zh = '没有任何路径能到达这个元素';
    report.warn('NODE_UNREACHABLE', element, zh, 'no path leads here');
  }
};

/** A token is there without having come by a flow. */
function begins({ type, instantiate, isForCompensation, events }: DraftNode): boolean {
  if (type === 'startEvent' || type === 'eventSubProcess') return true;
  if (instantiate !== undefined || isForCompensation === true) return true;
  return type === 'intermediateCatchEvent' && events.some(({ kind }) => kind === 'link');
}

function reachable(draft: Draft): ReadonlySet<NodeIndex> {
  const reached = new Set<NodeIndex>([0]);
  const open: DraftNode[] = [draft.nodes[0] as DraftNode];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const next = [
      ...node.outgoing.map((index) => (draft.flows[index] as Flow).target),
      ...node.boundary,
      ...node.children.filter((index) => begins(draft.nodes[index] as DraftNode)),
      ...implicitStarts(draft, node).map(({ index }) => index),
    ];
    for (const index of next) {
      if (reached.has(index)) continue;
      reached.add(index);
      open.push(draft.nodes[index] as DraftNode);
    }
  }
  return reached;
}

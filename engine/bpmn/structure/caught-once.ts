import type { NodeIndex } from '../../core/model.js';
import type { Draft, DraftNode } from '../process/draft.js';
import { refuseNode, type StructureCheck } from './check.js';

const WHAT = { error: '错误', escalation: '升级' } as const;

/**
 * At one place a code of an error or an escalation is caught once: nothing tells which event takes
 * it. Places are the boundary of an activity, and the event sub-processes of a scope.
 */
export const caughtOnce: StructureCheck = (report, draft) => {
  for (const node of draft.nodes) {
    const places = { boundary: node.boundary, inside: startsInside(draft, node) };
    for (const [place, events] of Object.entries(places)) {
      for (const { event, kind, code } of repeated(draft, events)) {
        const which = code === '' ? `任何${WHAT[kind]}` : `${WHAT[kind]} ${code}`;
        const where = place === 'boundary' ? '同一活动上有两个边界事件' : '同一层有两个事件子流程';
        const problem =
          place === 'boundary' && kind === 'error' ? 'BOUNDARY_ERROR_DUPLICATE' : 'CATCH_DUPLICATE';
        const en = `two events at one place catch ${kind} ${code === '' ? '(any)' : code}`;
        refuseNode(report, draft, event, [problem, `${where}捕获${which}`, en]);
      }
    }
  }
};

// ---------------------------------------------------------------------------------------------

interface Caught {
  readonly event: DraftNode;
  readonly kind: keyof typeof WHAT;
  readonly code: string;
}

function startsInside(draft: Draft, scope: DraftNode): readonly NodeIndex[] {
  const inside = scope.eventSubProcesses ?? [];
  return inside
    .flatMap((index) => draft.nodes[index]!.children)
    .filter((index) => draft.nodes[index]!.type === 'startEvent');
}

function repeated(draft: Draft, events: readonly NodeIndex[]): readonly Caught[] {
  const seen = new Set<string>();
  return caughtBy(draft, events).filter(({ kind, code }) => {
    const isKnown = seen.has(`${kind}/${code}`);
    seen.add(`${kind}/${code}`);
    return isKnown;
  });
}

function caughtBy(draft: Draft, events: readonly NodeIndex[]): readonly Caught[] {
  return events
    .map((index) => draft.nodes[index]!)
    .flatMap((event) =>
      event.events.flatMap((definition) => {
        const { kind } = definition;
        if (kind !== 'error' && kind !== 'escalation') return [];
        return { event, kind, code: definition.code ?? '' };
      }),
    );
}

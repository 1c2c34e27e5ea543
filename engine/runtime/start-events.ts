import type { Definition, Node } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';

/** A start event that waits for a message or a time: a row owned by its definition key. */
export type Start = Omit<RowChange, 'aggregate' | 'kind' | 'fields'> & {
  readonly kind: 'subscription' | 'job';
  readonly fields: NonNullable<RowChange['fields']>;
};

/** What a start by name or time needs to know: the first due time of a timer is `dueAt`. */
export type FirstDue = (definition: Definition, node: Node) => number | undefined;

export function startsOf(
  definition: Definition,
  firstSeq: number,
  createdAt: number,
  firstDue: FirstDue,
): readonly Start[] {
  const starts: Start[] = [];
  for (const index of definition.model.nodes[0]!.children) {
    const node = definition.model.nodes[index]!;
    if (node.type !== 'startEvent') continue;
    const seq = firstSeq + starts.length;
    const start = startOf(definition, node, seq, createdAt, firstDue);
    if (start) starts.push(start);
  }
  return starts;
}

function startOf(
  definition: Definition,
  node: Node,
  seq: number,
  createdAt: number,
  firstDue: FirstDue,
): Start | undefined {
  const [event] = node.events;
  const place = {
    definitionId: definition.id,
    elementId: node.id,
    createdAt,
    suspended: false,
  };
  if (event?.kind === 'message' || event?.kind === 'signal') {
    const fields = { ...place, event: event.kind, name: event.name.source };
    return { kind: 'subscription', seq, fields };
  }
  if (event?.kind !== 'timer') return undefined;
  const dueAt = firstDue(definition, node);
  const fields = { ...place, definitionKey: definition.key, job: 'start', dueAt, retries: 3 };
  return { kind: 'job', seq, fields };
}

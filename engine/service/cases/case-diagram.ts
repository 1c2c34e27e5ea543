import type { Aggregate, ProcessScope, Seq } from '../../core/aggregate.js';
import { ROOT } from '../../core/case-part.js';
import type { Row } from '../../store/kinds.js';
import { integer, optionalInteger, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { readable } from './readable-case.js';

/** One process of the case, the item's own or a block that it called, with the way so far. */
export interface CaseProcess {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly xml: string;
  /** Ids of the elements in which a token is. */
  readonly active: readonly string[];
  /** Visits of elements in the order in which they began; epoch ms. */
  readonly visits: readonly ElementVisit[];
  /** A token is inside. */
  readonly running: boolean;
}

export interface ElementVisit {
  readonly elementId: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly cancelled?: boolean;
}

const MOST_VISITS = 2_000;

/** The case's diagrams, the item's own first, then the blocks in the order they were called. */
export async function caseDiagram(
  context: ServiceContext,
  number: string,
  who: Staff,
): Promise<Result<{ readonly items: readonly CaseProcess[] }>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate } = found.value;
  const { store, projector } = context.runtime;
  await projector.caughtUp();
  const { rows } = await store.find({
    kind: 'historyActivity',
    tenant: who.tenant,
    where: { field: 'aggregate', op: 'eq', value: aggregate.number },
    page: { limit: MOST_VISITS },
  });
  const items: CaseProcess[] = [];
  for (const [definitionId, visits] of byDefinition(rows)) {
    const process = await processOf(context, who.tenant, definitionId);
    if (!process) continue;
    const active = activeIn(aggregate, definitionId, process.ids);
    const { key, name, version, xml } = process;
    const running = active.length > 0;
    items.push({ key, name, version, xml, active, visits: visits.map(visitOf), running });
  }
  const root = aggregate.parts.get(ROOT);
  const first = root?.kind === 'process' ? root.key : undefined;
  const isFirst = ({ key }: CaseProcess): number => (key === first ? 1 : 0);
  return { value: { items: items.toSorted((a, b) => isFirst(b) - isFirst(a)) } };
}

// ---------------------------------------------------------------------------------------------

/** In the order of the first visit; one block called twice is one diagram. */
function byDefinition(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const inOrder = rows.toSorted(
    (a, b) => integer(a.fields, 'startedAt') - integer(b.fields, 'startedAt') || a.seq - b.seq,
  );
  const grouped = new Map<string, Row[]>();
  for (const row of inOrder) {
    const definition = text(row.fields, 'definitionId');
    grouped.set(definition, [...(grouped.get(definition) ?? []), row]);
  }
  return grouped;
}

async function processOf({ runtime }: ServiceContext, tenant: string, id: string) {
  const definition = await runtime.definitions.load(tenant, { id });
  const deployment =
    definition && (await runtime.definitions.deployment(tenant, definition.deployment));
  const deployed = deployment?.definitions.find((one) => one.id === id);
  const xml = deployed && deployment?.resources[deployed.resource];
  if (!definition || xml === undefined) return undefined;
  const { key, version, model } = definition;
  const ids = model.nodes.map((node) => node.id);
  return { key, version, xml, ids, name: model.name ?? key };
}

function activeIn(
  { parts }: Aggregate,
  definition: string,
  ids: readonly string[],
): readonly string[] {
  const scopes = new Map<Seq, ProcessScope>();
  for (const part of parts.values()) {
    if (part.kind === 'process' && part.definition === definition) scopes.set(part.seq, part);
  }
  const active = new Set<string>();
  for (const part of parts.values()) {
    const isToken = part.kind === 'activity' || part.kind === 'transition';
    if (isToken && scopes.has(part.process)) active.add(ids[part.node] ?? '');
  }
  return [...active].filter((id) => id !== '');
}

function visitOf({ fields }: Row): ElementVisit {
  const endedAt = optionalInteger(fields, 'endedAt');
  return {
    elementId: text(fields, 'elementId'),
    startedAt: integer(fields, 'startedAt'),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(fields['canceled'] === true ? { cancelled: true } : {}),
  };
}

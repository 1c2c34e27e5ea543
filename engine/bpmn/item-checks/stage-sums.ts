import type { LimitUnit } from '../../core/case/item.js';
import type { ItemDiagram } from './check.js';
import { expand, type Vertex } from './expand.js';
import { longestPath, reachable } from './longest-path.js';
import { variantsOf } from './promise-within-law.js';

/** The longest way from the promise's anchor to the decision, in one unit. */
export interface StageSum {
  readonly unit: LimitUnit;
  readonly stages: readonly {
    readonly station: string;
    readonly name: string;
    readonly n: number;
  }[];
  readonly total: number;
  /** The longest variant of the promise in that unit. */
  readonly promise: number;
  /** The longest statutory variant of that unit; absent where the law sets none. */
  readonly law?: number;
}

/**
 * Conditions of paths and of limit variants are not compared: the longest path must fit the longest
 * promise. Every stage counts once: entered again, it is re-armed within what remains of the
 * promise. Stages within which the promise's clock stands still do not count.
 */
export function stageSums(diagram: ItemDiagram): readonly StageSum[] {
  const { promised, statutory } = diagram.item.limits;
  const { vertices, begin, next } = promisedPart(diagram);
  const units = new Set(variantsOf(promised).map((variant) => variant.unit));
  return [...units].map((unit) => {
    const weights = vertices.map((vertex) => weightIn(vertex, unit));
    const path = longestPath({ next, weights }, begin).map((index) => vertices[index] as Vertex);
    const stages = path.map((vertex) => ({
      station: vertex.stationKey ?? '',
      name: vertex.station?.name ?? '',
      n: weightIn(vertex, unit),
    }));
    const longest = (limit: typeof promised): number =>
      Math.max(...variantsOf(limit).flatMap((it) => (it.unit === unit ? it.n : [])));
    const law = longest(statutory);
    return {
      unit,
      stages,
      total: stages.reduce((sum, { n }) => sum + n, 0),
      promise: longest(promised),
      ...(Number.isFinite(law) && { law }),
    };
  });
}

/** Names of stations on the way whose limits are in no unit of the promise. */
export function otherUnits(diagram: ItemDiagram): readonly string[] {
  const units = new Set(variantsOf(diagram.item.limits.promised).map((variant) => variant.unit));
  const { vertices, begin, next } = promisedPart(diagram);
  const within = reachable(next, begin).map((index) => vertices[index] as Vertex);
  const odd = within.filter(
    ({ station, suspended }) => !suspended && station?.limit && !units.has(station.limit.unit),
  );
  return [...new Set(odd.map((vertex) => vertex.station?.name ?? ''))];
}

// ---------------------------------------------------------------------------------------------

/** Behind the vertices where an anchor is reached, up to the decision. */
function promisedPart(diagram: ItemDiagram): {
  readonly vertices: readonly Vertex[];
  readonly begin: readonly number[];
  readonly next: readonly (readonly number[])[];
} {
  const { vertices, starts } = expand(diagram);
  const variants = variantsOf(diagram.item.limits.promised);
  const anchors = new Set<string>(variants.map((variant) => variant.anchor));
  const begin = beginnings(vertices, starts, anchors);
  const next = vertices.map((vertex) => (vertex.milestones.includes('decided') ? [] : vertex.next));
  return { vertices, begin, next };
}

/** Without any anchor in it the whole diagram counts. */
function beginnings(
  vertices: readonly Vertex[],
  starts: readonly number[],
  anchors: ReadonlySet<string>,
): readonly number[] {
  const reached = vertices.filter((vertex) => vertex.milestones.some((name) => anchors.has(name)));
  return reached.length === 0 ? starts : [...new Set(reached.flatMap((vertex) => vertex.next))];
}

function weightIn(vertex: Vertex, unit: LimitUnit): number {
  const limit = vertex.suspended ? undefined : vertex.station?.limit;
  return limit?.unit === unit ? limit.n : 0;
}

import type { LimitUnit, LimitVariant } from '../../core/case/item.js';
import type { Problem } from '../problem.js';
import { type ItemCheck, type ItemDiagram, itemProblem } from './check.js';
import { expand, type Vertex } from './expand.js';
import { longestPath, reachable } from './longest-path.js';
import { UNIT, variantsOf } from './promise-within-law.js';

/**
 * Σ stages <= promise on every path from the promise's anchor to the decision. Conditions of
 * paths and of limit variants are not compared: the longest path must fit the longest promise.
 * Stages within which the promise's clock stands still do not count.
 */
export const stagesWithinPromise: ItemCheck = (diagram) => {
  const variants = variantsOf(diagram.item.limits.promised);
  if (variants.length === 0) return [];
  const { vertices, starts } = expand(diagram);
  const anchors = new Set(variants.map((variant) => variant.anchor));
  const begin = beginnings(vertices, starts, anchors);
  const next = vertices.map((vertex) => (vertex.milestones.includes('decided') ? [] : vertex.next));
  const units = new Set(variants.map((variant) => variant.unit));
  const problems = [...units].flatMap((unit) => {
    const weights = vertices.map((vertex) => weightIn(vertex, unit));
    const path = longestPath({ next, weights }, begin).map((index) => vertices[index] as Vertex);
    return exceeding(diagram, path, unit, variants);
  });
  const within = reachable(next, begin).map((index) => vertices[index] as Vertex);
  return [...problems, ...otherUnits(diagram, within, units)];
};

/** Behind the vertices where an anchor is reached; without any the whole diagram counts. */
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

function exceeding(
  { root }: ItemDiagram,
  path: readonly Vertex[],
  unit: LimitUnit,
  variants: readonly LimitVariant[],
): readonly Problem[] {
  const total = path.reduce((sum, vertex) => sum + weightIn(vertex, unit), 0);
  const most = Math.max(...variants.filter((it) => it.unit === unit).map((it) => it.n));
  if (total <= most) return [];
  const stages = path.map((it) => `${it.station?.name ?? ''} ${weightIn(it, unit)}`).join(' + ');
  const zh = `环节时限之和超过承诺：${stages} = ${total} > ${most} ${UNIT[unit]}`;
  const en = `stages add up to ${total}, the promise is ${most} ${unit}`;
  return [itemProblem(root, 'LIMIT_STAGES_EXCEED_PROMISE', zh, en)];
}

function otherUnits(
  { root }: ItemDiagram,
  vertices: readonly Vertex[],
  units: ReadonlySet<LimitUnit>,
): readonly Problem[] {
  const odd = vertices.filter(
    ({ station, suspended }) => !suspended && station?.limit && !units.has(station.limit.unit),
  );
  const names = [...new Set(odd.map((vertex) => vertex.station?.name ?? ''))];
  if (names.length === 0) return [];
  const zh = `环节 ${names.join('、')} 的时限单位与承诺时限不同，无法核对环节时限之和`;
  return [itemProblem(root, 'LIMIT_UNITS_DIFFER', zh, 'stage limits in units of their own')];
}

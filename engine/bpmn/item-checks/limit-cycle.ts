import type { OutcomeEffect } from '../../core/case/item.js';
import { type ItemCheck, itemProblem } from './check.js';
import { expand, type Vertex } from './expand.js';
import { componentsInOrder } from './longest-path.js';

/** Outcomes after which work may come round again: each is told to somebody and counted. */
const COMES_BACK: ReadonlySet<OutcomeEffect> = new Set([
  'returnInternally',
  'notifyCorrection',
  'beginSpecialProcedure',
  'endSpecialProcedure',
  'requestExtension',
  'grantExtension',
  'denyExtension',
]);

/**
 * A loop of stages with limits is a return (内部退回), a correction, a special procedure or an
 * extension: those are bounded by the promise's clock, on record and with a reason. Any other loop
 * could be gone round for ever, and no sum of its stages would keep within the promise.
 */
export const limitCycle: ItemCheck = (diagram) => {
  const { vertices, starts } = expand(diagram);
  const next = vertices.map((vertex) =>
    mayComeBack(vertex) ? [] : vertex.next.filter((to) => !mayComeBack(vertices[to] as Vertex)),
  );
  const weights = vertices.map(() => 0);
  const all = [...starts, ...vertices.keys()];
  const loops = componentsInOrder({ next, weights }, all).filter((members) =>
    isLoop(next, members),
  );
  return loops.flatMap((members) => {
    const stages = members
      .map((index) => vertices[index] as Vertex)
      .filter(({ station, suspended }) => station?.limit !== undefined && !suspended);
    const [first] = stages;
    if (first === undefined) return [];
    const names = [...new Set(stages.map(({ station }) => `“${station?.name ?? ''}”`))].join('、');
    const zh = `环节 ${names} 在一个循环里，却没有内部退回、补正、特别程序或延期的结论：环节时限之和没有上限`;
    const en =
      'a loop of stages with limits and no outcome that sends back: their sum is unbounded';
    const problem = itemProblem(diagram.root, 'LIMIT_CYCLE', zh, en);
    return [first.model === diagram.root ? { ...problem, elementId: first.node.id } : problem];
  });
};

function mayComeBack({ station }: Vertex): boolean {
  if (station === undefined) return false;
  const { kind, outcomes } = station;
  return kind === 'applicant' || outcomes.some(({ effect }) => COMES_BACK.has(effect));
}

function isLoop(next: readonly (readonly number[])[], members: readonly number[]): boolean {
  const [only, second] = members as readonly [number, number | undefined];
  return second !== undefined || (next[only] as readonly number[]).includes(only);
}

import type { Problem } from '../problem.js';
import { type ItemCheck, type ItemDiagram, itemProblem } from './check.js';
import { UNIT, variantsOf } from './promise-within-law.js';
import { type StageSum, otherUnits, stageSums } from './stage-sums.js';

/** Σ stages <= promise on every path from the promise's anchor to the decision. */
export const stagesWithinPromise: ItemCheck = (diagram) => {
  if (variantsOf(diagram.item.limits.promised).length === 0) return [];
  return [
    ...stageSums(diagram).flatMap((sum) => exceeding(diagram, sum)),
    ...inOtherUnits(diagram),
  ];
};

function exceeding(
  { root }: ItemDiagram,
  { stages, total, promise, unit }: StageSum,
): readonly Problem[] {
  if (total <= promise) return [];
  const written = stages.map(({ name, n }) => `${name} ${n}`).join(' + ');
  const zh = `环节时限之和超过承诺：${written} = ${total} > ${promise} ${UNIT[unit]}`;
  const en = `stages add up to ${total}, the promise is ${promise} ${unit}`;
  return [itemProblem(root, 'LIMIT_STAGES_EXCEED_PROMISE', zh, en)];
}

function inOtherUnits(diagram: ItemDiagram): readonly Problem[] {
  const names = otherUnits(diagram);
  if (names.length === 0) return [];
  const zh = `环节 ${names.join('、')} 的时限单位与承诺时限不同，无法核对环节时限之和`;
  return [
    itemProblem(diagram.root, 'LIMIT_UNITS_DIFFER', zh, 'stage limits in units of their own'),
  ];
}

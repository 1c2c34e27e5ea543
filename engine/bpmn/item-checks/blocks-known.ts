import type { Problem } from '../problem.js';
import { type ItemCheck, itemProblem } from './check.js';

/** Every process that the item or a block of it calls by name is there: cases freeze them all. */
export const blocksKnown: ItemCheck = ({ root, blocks }) => {
  const told = new Map<string, Problem>();
  for (const model of [root, ...Object.values(blocks)]) {
    for (const { id, call } of model.nodes) {
      if (call?.calledElement.language !== 'literal') continue;
      const key = call.calledElement.source;
      if (key === root.key || Object.hasOwn(blocks, key) || told.has(key)) continue;
      const where = model === root ? '' : `（在 ${model.key} 里）`;
      const zh = `调用活动 ${id}${where} 调用的流程 ${key} 没有部署，请一并部署`;
      const en = `process ${key}, called by ${id} of ${model.key}, is not deployed`;
      const problem = itemProblem(root, 'BLOCK_UNKNOWN', zh, en);
      told.set(key, { ...problem, ...(model === root ? { elementId: id } : {}) });
    }
  }
  return [...told.values()];
};

import type { Problem } from '../problem.js';
import { type ItemCheck, itemProblem } from './check.js';
import { expand } from './expand.js';

/** Every station that the diagram or a called block names is one of the item whose part it is. */
export const stationsKnown: ItemCheck = (diagram) => {
  const told = new Map<string, Problem>();
  for (const { model, item, node, stationKey, station } of expand(diagram).vertices) {
    if (stationKey === undefined || station !== undefined || told.has(stationKey)) continue;
    const whose = item === diagram.item ? 'yc:item' : `所调用的事项“${item.name}”`;
    const where = model === diagram.root ? '' : `（在 ${model.key} 里）`;
    const zh = `环节 ${stationKey} 在 ${whose} 里没有定义，用户任务 ${node.id}${where} 要用它`;
    const en = `station ${stationKey} of task ${node.id} is not defined in the item`;
    const problem = itemProblem(diagram.root, 'STATION_UNKNOWN', zh, en);
    const own = model === diagram.root ? { elementId: node.id } : {};
    told.set(stationKey, { ...problem, ...own });
  }
  return [...told.values()];
};

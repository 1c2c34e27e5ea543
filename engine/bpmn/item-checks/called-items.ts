import type { Model } from '../../core/model.js';
import type { Problem } from '../problem.js';
import { type ItemCheck, type ItemDiagram, itemProblem } from './check.js';
import { expand } from './expand.js';

/** 一件事联办: an item that calls items neither contains itself nor is left undecided by them. */
export const calledItems: ItemCheck = (diagram) => [...inItself(diagram), ...undecided(diagram)];

// ---------------------------------------------------------------------------------------------

/** A case would be part of itself, and its frozen versions would have no end. */
function inItself({ root, blocks }: ItemDiagram): readonly Problem[] {
  const back = (model: Model): boolean => calledBy(model).includes(root.key);
  const caller = [root, ...Object.values(blocks)].find(back);
  if (caller === undefined) return [];
  const where = caller === root ? '自己的图' : `流程 ${caller.key}`;
  const zh = `事项在${where}里又调用了自己：联办事项不能直接或间接包含自己，请去掉这个调用活动`;
  const en = `the item is called again by ${caller.key}, which is part of it`;
  return [itemProblem(root, 'ITEM_CALLS_ITSELF', zh, en)];
}

/** What a called item decides is its own; without a word of the root's the case never is. */
function undecided(diagram: ItemDiagram): readonly Problem[] {
  const { vertices } = expand(diagram);
  const parts = vertices.filter(
    ({ item, station }) => item !== diagram.item && station?.kind === 'decision',
  );
  if (parts.length === 0 || vertices.some((one) => one.milestones.includes('decided'))) return [];
  const names = [...new Set(parts.map(({ item }) => `“${item.name}”`))].join('、');
  const zh =
    `所调用的事项 ${names} 各自作出决定，联办事项自己却没有：请在它们之后设决定环节，` +
    '或在汇合处的活动或事件上加 yc:milestone name="decided"（已决定）';
  const en = 'called items decide, the item itself never does: mark where the whole is decided';
  return [itemProblem(diagram.root, 'ITEM_NEVER_DECIDED', zh, en)];
}

function calledBy({ nodes }: Model): readonly string[] {
  return nodes.flatMap(({ call }) =>
    call?.calledElement.language === 'literal' ? call.calledElement.source : [],
  );
}

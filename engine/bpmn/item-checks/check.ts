import type { Item } from '../../core/case/item.js';
import type { Model } from '../../core/model.js';
import type { Problem, ProblemCode } from '../problem.js';

/** What a rule looks at: the item, its diagram and the processes that it calls, by key. */
export interface ItemDiagram {
  readonly root: Model;
  readonly item: Item;
  readonly blocks: Readonly<Record<string, Model>>;
}

/** One rule for publishing; `index.ts` lists them. Sources stand with each rule. */
export type ItemCheck = (diagram: ItemDiagram) => readonly Problem[];

/** A problem of the item as a whole, told of its process. */
export function itemProblem(root: Model, code: ProblemCode, zh: string, en: string): Problem {
  const name = root.name === undefined ? {} : { elementName: root.name };
  return { code, elementId: root.key, ...name, message: zh, messageEn: en };
}

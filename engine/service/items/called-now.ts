import { type Called, calledItem, withCalled } from '../../core/case/called-items.js';
import type { Item } from '../../core/case/item.js';
import type { Definition, DefinitionRef, Model } from '../../core/model.js';
import { modelsOf } from '../forms/needed-fields.js';

type Load = (ref: DefinitionRef) => Promise<Pick<Definition, 'model'> | undefined>;

/**
 * The item of a diagram with those that it calls by name (一件事联办), through blocks and at any
 * depth, as they would be frozen were it published now.
 */
export async function withCalledNow(root: Model, load: Load): Promise<Item> {
  const called: { [key: string]: Called[string] } = {};
  for (const model of await modelsOf(root, load)) {
    if (model === root || model.item === undefined) continue;
    called[model.key] = calledItem({ id: model.key, model });
  }
  return withCalled(root.item!, called);
}

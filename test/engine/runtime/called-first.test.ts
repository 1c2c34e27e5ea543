import { expect } from 'chai';
import type { Item } from '../../../engine/core/case/item.js';
import type { Model } from '../../../engine/core/model.js';
import { calledFirst } from '../../../engine/runtime/called-first.js';
import { process } from '../../support/model.js';
import { licence } from '../core/case/items.js';

const item = (name: string): Item => ({ ...licence(), name });
const calling = (key: string, calls: readonly string[], more: { item?: Item } = {}): Model => {
  const builder = process(key).with(more).start();
  for (const called of calls) builder.call(`call-${called}`, called);
  return builder.end().build();
};

describe('the order in which what is deployed together is published', () => {
  it('what is called comes first, however it is brought', () => {
    const order = (models: readonly Model[]): string =>
      calledFirst(models.map((model) => ({ model })))
        .map(({ model }) => model.key)
        .join(' ');
    const joint = calling('joint', ['block', 'food'], { item: item('joint') });
    const block = calling('block', ['food']);
    const food = calling('food', ['other'], { item: item('food') });
    const other = calling('other', ['food'], { item: item('other') });
    // blocks before items, items before those that call them; of a ring somebody is first
    expect(order([joint, block, food, other])).to.equal('block other food joint');
    expect(order([other, food, joint, block])).to.equal('block food other joint');
  });
});

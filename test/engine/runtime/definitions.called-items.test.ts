import { expect } from 'chai';
import type { Item } from '../../../engine/core/case/item.js';
import type { Model } from '../../../engine/core/model.js';
import { process } from '../../support/model.js';
import { licence } from '../core/case/items.js';
import { TENANT, deploy, world } from './support.js';

const item = (code: string): Item => ({ ...licence(), code, name: code });
const calling = (key: string, calls: readonly string[], more: { item?: Item } = {}): Model => {
  const builder = process(key).with(more).start();
  for (const called of calls) builder.call(`call-${called}`, called);
  return builder.end().build();
};

describe('what an item calls is frozen with it', () => {
  it('through blocks and through items, those that call each other included', async () => {
    // given: joint -> block -> food -> cook -> cycle -> cycle2 -> cycle
    const models = [
      calling('joint', ['block'], { item: item('joint') }),
      calling('block', ['food']),
      calling('food', ['cook'], { item: item('food') }),
      calling('cook', ['cycle']),
      calling('cycle', ['cycle2']),
      calling('cycle2', ['cycle']),
    ];
    const { runtime } = await world({ models: [] });

    // when
    await deploy(runtime, ...models);

    // then
    const joint = await runtime.definitions.load(TENANT, { key: 'joint' });
    const keys = ['block', 'cook', 'cycle', 'cycle2', 'food'];
    expect(Object.keys(joint?.manifest ?? {}).toSorted()).to.deep.equal(keys);
    const food = await runtime.definitions.load(TENANT, { key: 'food' });
    expect(joint?.calledItems).to.have.all.keys('food');
    expect(joint?.calledItems?.['food']).to.include({ definition: food?.id, code: 'food' });
    expect(food?.calledItems).to.deep.equal({});
  });

  it('a new version of a called item leaves what was frozen before as it is', async () => {
    // given
    const { runtime } = await world({ models: [] });
    const food = calling('food', [], { item: item('food') });
    await deploy(runtime, calling('joint', ['food'], { item: item('joint') }), food);
    const before = await runtime.definitions.load(TENANT, { key: 'food' });

    // when
    await deploy(runtime, calling('food', [], { item: item('food-2') }));

    // then
    const joint = await runtime.definitions.load(TENANT, { key: 'joint' });
    expect(joint?.calledItems?.['food']).to.include({ definition: before?.id, code: 'food' });
    const ref = { key: 'food', manifest: joint!.id };
    expect(runtime.definitions.find(TENANT, ref)?.id).to.equal(before?.id);
  });

  it('two versions of one item are two', async () => {
    // given
    const { runtime } = await world({ models: [] });
    await deploy(runtime, calling('food', [], { item: item('food-1') }));
    await deploy(runtime, calling('food', [], { item: item('food-2') }));
    const first = { binding: 'version', version: { language: 'literal', source: '1' } } as const;
    const joint = process('joint')
      .with({ item: item('joint') })
      .start()
      .call('newest', 'food')
      .call('first', 'food', first)
      .end()
      .build();

    // when
    await deploy(runtime, joint);

    // then
    const { calledItems = {} } = (await runtime.definitions.load(TENANT, { key: 'joint' }))!;
    const codes = Object.entries(calledItems).map(([key, { code }]) => `${key} ${code}`);
    expect(codes.toSorted()).to.deep.equal(['food food-2', 'food@2 food-1']);
  });
});

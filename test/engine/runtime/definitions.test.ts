import { expect } from 'chai';
import { process } from '../../support/model.js';
import { deploy, neighbour, rowsOf, start, TENANT, world } from './support.js';

const P = (versionTag?: string) =>
  process('p')
    .with(versionTag === undefined ? {} : { versionTag })
    .start()
    .userTask('work')
    .end()
    .build();

describe('definitions', () => {
  it('count versions, the newest is latest', async () => {
    // given
    const node = await world({ models: [P('a')] });
    await deploy(node.runtime, P('b'));
    await deploy(node.runtime, P('a'));
    // when
    const { definitions } = node.runtime;
    const found = await Promise.all(
      [{}, { version: 2 }, { versionTag: 'a' }, { versionTag: 'b' }, { version: 9 }].map((ref) =>
        definitions.load(TENANT, { key: 'p', ...ref }),
      ),
    );
    // then
    expect(found.map((one) => one?.version)).to.deep.equal([3, 2, 3, 2, undefined]);
    const rows = await rowsOf(node, 'definition');
    expect(rows.map(({ fields }) => fields['latest'])).to.deep.equal([false, false, true]);
  });

  it('get each version once when two nodes deploy at the same time', async () => {
    // given
    const one = await world({ models: [] });
    const two = neighbour(one);
    // when
    await Promise.all([one, two, one, two].map(({ runtime }) => deploy(runtime, P())));
    // then
    const rows = await rowsOf(one, 'definition');
    expect(rows.map(({ fields }) => fields['version'])).to.deep.equal([1, 2, 3, 4]);
    expect(rows.filter(({ fields }) => fields['latest'])).to.have.length(1);
  });

  it('that were looked for in vain are found once they are deployed', async () => {
    // given
    const { runtime } = await world({ models: [] });
    expect(await runtime.definitions.load(TENANT, { key: 'p' })).to.equal(undefined);
    expect(runtime.definitions.find(TENANT, { key: 'p' })).to.equal(null);
    // when
    await deploy(runtime, P());
    // then
    expect((await start({ runtime }, 'p')).rev).to.equal(1);
  });

  it('are no business of another tenant', async () => {
    // given
    const { runtime } = await world({ models: [P()] });
    const latest = await runtime.definitions.load(TENANT, { key: 'p' });
    // when
    const found = [
      await runtime.definitions.load('other', { key: 'p' }),
      await runtime.definitions.load('other', { id: latest!.id }),
    ];
    // then
    expect(found).to.deep.equal([undefined, undefined]);
  });
});

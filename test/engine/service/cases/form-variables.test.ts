import { expect } from 'chai';
import type { Definition } from '../../../../engine/core/model.js';
import type { Runtime } from '../../../../engine/runtime/runtime.js';
import { formVariables } from '../../../../engine/service/cases/form-variables.js';
import { compileForm } from '../../../../forms/index.js';
import { expression, process } from '../../../support/model.js';
import { licence } from '../../core/case/items.js';
import { TENANT, deploy, world } from '../../runtime/support.js';

describe('form fields that become variables of a case', () => {
  const joint = process('joint').with({ item: licence() }).start().call('c', 'food').end().build();
  const plain = process('plain').start().call('c', 'food').end().build();
  const reading = (field: string) =>
    process('food')
      .with({ item: licence(), versionTag: field })
      .start()
      .script('check', `\${${field} > 50}`, 'large')
      .end()
      .build();
  let runtime: Runtime;
  beforeEach(async () => {
    ({ runtime } = await world({ models: [] }));
    await deploy(runtime, reading('area'));
  });

  const newest = async (key: string): Promise<Definition> =>
    (await runtime.definitions.load(TENANT, { key }))!;
  const taken = async (root: Definition, ...more: readonly Definition[]) =>
    Object.keys(await formVariables({ runtime }, TENANT, [root, ...more], filled()));

  it('are what the versions read that were frozen with it, not the newest ones', async () => {
    // given
    await deploy(runtime, joint);
    await deploy(runtime, reading('seats'));

    // then
    expect(await taken(await newest('joint'))).to.deep.equal(['area']);
  });

  it('of an ordinary process are what the newest ones read', async () => {
    await deploy(runtime, plain);
    await deploy(runtime, reading('seats'));
    expect(await taken(await newest('plain'))).to.deep.equal(['seats']);
  });

  it('are what the version reads that the call names by its number or its tag', async () => {
    // given
    await deploy(runtime, reading('seats'));
    const bindings = [
      { binding: 'version', version: expression('1') },
      { binding: 'versionTag', versionTag: expression('area') },
    ] as const;
    for (const bound of bindings) {
      // when
      const root = process('joint').with({ item: licence() }).start();
      await deploy(runtime, root.call('c', 'food', bound).end().build());
      // then
      expect(await taken(await newest('joint'))).to.deep.equal(['area']);
    }
  });

  it('are those too that an item reads which only an expression calls, by the same freeze', async () => {
    // given: `outer` is called by an expression, what it calls was frozen with the case's item
    await deploy(runtime, joint);
    const root = await newest('joint');
    await deploy(runtime, reading('seats'));
    const outer = process('outer').with({ item: licence() }).start().call('c', 'food').end();
    await deploy(runtime, outer.build());

    // then
    expect(await taken(root, await newest('outer'))).to.deep.equal(['area']);
  });
});

function filled() {
  const components = ['area', 'seats'].map((key) => ({ type: 'number', key, label: key }));
  const result = compileForm({ title: '测试', components });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return { form: result.form, data: { area: 60, seats: 12 } };
}

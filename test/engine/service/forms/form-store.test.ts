import { expect } from 'chai';
import { APPLICATION, TENANT, world } from './support.js';

const RESOURCE = { 'shop.application.form.json': APPLICATION };

describe('forms of a deployment', () => {
  it('stay as they were deployed, whatever is deployed later', async () => {
    // given
    const { deploy, forms } = world();
    const old = await deploy(RESOURCE);
    const later = APPLICATION.replace('申请表', '申请表（新）');
    const young = await deploy({ 'shop.application.form.json': later });

    // when
    const [first, second] = await Promise.all(
      [old, young].map((deployment) =>
        forms.render({ tenant: TENANT, deployment, key: 'application' }),
      ),
    );

    // then
    expect(first).to.have.nested.property('value.schema.title', '申请表');
    expect(second).to.have.nested.property('value.schema.title', '申请表（新）');
  });

  it('are compiled once for many at the same time', async () => {
    // given
    const { deploy, forms } = world();
    const ref = { tenant: TENANT, deployment: await deploy(RESOURCE), key: 'application' };

    // when
    const found = await Promise.all([forms.find(ref), forms.find(ref)]);
    const again = await forms.find(ref);

    // then
    const compiled = [...found, again].map((result) => 'value' in result && result.value.compiled);
    expect(new Set(compiled).size).to.equal(1);
  });

  it('leave the cache when it is full, the least used first', async () => {
    // given
    const { deploy, forms, runtime } = world(2);
    const deployment = await deploy({
      'a.form.json': APPLICATION,
      'b.form.json': APPLICATION,
      'c.form.json': APPLICATION,
    });
    let loads = 0;
    const load = runtime.definitions.deployment.bind(runtime.definitions);
    runtime.definitions.deployment = (tenant, id) => {
      loads += 1;
      return load(tenant, id);
    };

    // when
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      await forms.find({ tenant: TENANT, deployment, key });
    }

    // then: a, b, c once each, and b again after c had pushed it out
    expect(loads).to.equal(4);
  });

  it('are not found in another county, another deployment, under another key', async () => {
    // given
    const { deploy, forms } = world();
    const deployment = await deploy(RESOURCE);

    // then
    for (const ref of [
      { tenant: 'elsewhere', deployment, key: 'application' },
      { tenant: TENANT, deployment: 'none', key: 'application' },
      { tenant: TENANT, deployment, key: 'opinion' },
    ]) {
      expect(await forms.find(ref)).to.have.nested.property('rejected.code', 'NOT_FOUND');
    }
  });

  it('are found once they are there, though they were looked for before', async () => {
    // given
    const { deploy, forms, runtime } = world();
    const deployment = await deploy(RESOURCE);
    const ref = { tenant: TENANT, deployment, key: 'application' };
    const load = runtime.definitions.deployment.bind(runtime.definitions);
    runtime.definitions.deployment = async () => undefined;
    expect(await forms.find(ref)).to.have.property('rejected');

    // when
    runtime.definitions.deployment = load;

    // then
    expect(await forms.find(ref)).to.have.nested.property('value.key', 'shop.application');
  });

  it('are sent to a task without what it hides', async () => {
    // given
    const { deploy, forms } = world();
    const ref = { tenant: TENANT, deployment: await deploy(RESOURCE), key: 'application' };

    // when
    const rendered = await forms.render(ref, { opinion: 'hidden', shop: 'readonly' });

    // then
    const text = JSON.stringify(rendered);
    expect(text).to.not.include('审查意见');
    expect(rendered).to.have.nested.property('value.schema.components[0].disabled', true);
  });
});

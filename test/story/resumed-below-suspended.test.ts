import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../engine/main.js';
import { given } from '../support/answer.js';
import { fixture } from '../support/fixture.js';

describe('engine: a suspended process went on because what it called was resumed', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    await engine.deploy({ 'a.bpmn': fixture(import.meta.url, 'resumed-below-suspended.bpmn') });
  });
  afterEach(() => engine.close());

  it('resumes a called process with its caller only', async () => {
    // given
    const caller = given(await engine.start('caller'));
    const [inside] = given(await engine.tasks());
    await engine.suspend(caller.id);

    // when
    const resumed = await engine.resume(inside!.processInstanceId);
    const completed = await engine.complete(inside!.id);

    // then
    expect(resumed).to.have.nested.property('rejected.code', 'SUSPENDED');
    expect(completed).to.have.nested.property('rejected.code', 'SUSPENDED');
    await engine.resume(caller.id);
    expect(await engine.complete(inside!.id)).not.to.have.property('rejected');
    expect(given(await engine.tasks()).map(({ elementId }) => elementId)).to.deep.equal(['after']);
  });

  it('suspends what a suspended process is made to call', async () => {
    // given
    const caller = given(await engine.start('caller', { startBefore: ['after'] }));
    await engine.suspend(caller.id);

    // when
    await engine.modify(caller.id, [{ type: 'startBefore', element: 'call' }]);

    // then
    const [inside] = given(await engine.tasks({ elementId: 'inside' }));
    expect(inside).to.have.property('suspended', true);
    const completed = await engine.complete(inside!.id);
    expect(completed).to.have.nested.property('rejected.code', 'SUSPENDED');
  });
});

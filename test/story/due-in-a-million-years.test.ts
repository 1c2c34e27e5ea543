import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../engine/main.js';
import { fixture } from '../support/fixture.js';

describe('engine: one timer that is due in a million years failed the commits of its neighbours', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    await engine.deploy({ 'a.bpmn': fixture(import.meta.url, 'due-in-a-million-years.bpmn') });
  });
  afterEach(() => engine.close());

  const start = (period: string) => engine.start('waiting', { variables: { period } });

  it('refuses the timer and starts the others', async () => {
    // when
    const started = await Promise.all(['PT1H', 'P999999Y', 'PT2H'].map(start));

    // then
    expect(started[1]).to.have.nested.property('rejected.code', 'EXPRESSION_FAILED');
    expect(started[1]).to.have.nested.property('rejected.elementId', 'wait');
    expect(started[0]).to.have.property('state', 'ACTIVE');
    expect(started[2]).to.have.property('state', 'ACTIVE');
  });

  for (const due of [1.5, 1e300, -1e300]) {
    it(`refuses a task whose due date is ${due}`, async () => {
      // when
      const started = await engine.start('waiting', { variables: { due }, startBefore: ['work'] });
      // then
      expect(started).to.have.nested.property('rejected.code', 'EXPRESSION_FAILED');
      expect(started).to.have.nested.property('rejected.elementId', 'work');
    });
  }
});

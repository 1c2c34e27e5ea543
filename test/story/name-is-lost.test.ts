import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../engine/main.js';
import { fixture } from '../support/fixture.js';

describe('engine: names that mean something to JavaScript', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    await engine.deploy({ 'a.bpmn': fixture(import.meta.url, 'name-is-lost.bpmn') });
  });
  afterEach(() => engine.close());

  it('refuses the variable that would replace a prototype, instead of losing it', async () => {
    // when
    const started = await engine.start('named', { variables: { list: [{ a: 1 }] } });
    // then
    expect(started).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
    expect(started).to.have.nested.property('rejected.elementId', 'work');
  });

  it('answers for ids and messages that are no text', async () => {
    for (const id of [undefined, null, 5, {}] as never[]) {
      const answers = [
        await engine.instance(id),
        await engine.complete(id),
        await engine.correlate({ message: id }),
      ];
      for (const answer of answers) {
        expect(answer).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
      }
    }
  });
});

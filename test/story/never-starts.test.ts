import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../engine/main.js';
import { fixture } from '../support/fixture.js';

const read = (name: string): string => fixture(import.meta.url, name);
const byMessage = (key: string): string => read('never-starts-message.bpmn').replace('KEY', key);

describe('engine: a deployed process never started, and nobody was told why', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
  });
  afterEach(() => engine.close());

  async function problemsOf(bpmn: string): Promise<readonly string[]> {
    const deployed = await engine.deploy({ 'a.bpmn': bpmn });
    if (!('problems' in deployed)) return [];
    return deployed.problems.map(({ code, elementId }) => `${code} ${elementId ?? ''}`);
  }

  it('refuses a second process that starts by the same message', async () => {
    // given
    expect(await problemsOf(byMessage('first'))).to.deep.equal([]);
    // when
    const second = await problemsOf(byMessage('second'));
    // then
    expect(second).to.deep.equal(['MESSAGE_START_DUPLICATE start']);
    expect(await engine.correlate({ message: 'letter' })).to.have.property('processInstanceId');
  });

  it('takes a new version of the process that starts by the message', async () => {
    // given
    await problemsOf(byMessage('first'));
    // when
    const again = await problemsOf(byMessage('first'));
    // then
    expect(again).to.deep.equal([]);
  });

  it('refuses a message start whose name is an expression', async () => {
    const problems = await problemsOf(read('never-starts-message-expression.bpmn'));
    expect(problems).to.deep.equal(['EXPRESSION_INVALID start']);
  });

  it('refuses a timer start whose time needs variables', async () => {
    const problems = await problemsOf(read('never-starts-timer.bpmn'));
    expect(problems).to.deep.equal(['TIMER_VALUE_INVALID start']);
  });
});

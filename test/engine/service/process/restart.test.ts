import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/><userTask id="b"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
  </process>
</definitions>`;

describe('restarting an ended instance', () => {
  let engine: Engine;
  let ended: string;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'a.bpmn': BPMN }));
    ended = given(await engine.start('work', { businessKey: 'K', variables: { n: 1 } })).id;
    given(await engine.complete(given(await engine.tasks())[0]!.id, { variables: { n: 2 } }));
    given(await engine.cancel(ended, '误撤'));
  });
  afterEach(() => engine.close());

  it('gives a new one with its key and its last variables', async () => {
    const again = given(await engine.restart(ended));
    expect(again.id).not.to.equal(ended);
    expect(again).to.deep.include({ businessKey: 'K', variables: { n: 2 }, state: 'ACTIVE' });
    expect(given(await engine.waits(again.id))[0]!.elementId).to.equal('a');
  });

  it('or with its first ones, at another place, without the key', async () => {
    const request = { initialVariables: true, withoutBusinessKey: true, startBefore: ['b'] };
    const again = given(await engine.restart(ended, request));
    expect(again.variables).to.deep.equal({ n: 1 });
    expect(again.businessKey).to.equal(undefined);
    expect(given(await engine.waits(again.id))[0]!.elementId).to.equal('b');
  });

  it('is refused for what runs, and for what never was', async () => {
    const { id } = given(await engine.start('work'));
    const running = await engine.restart(id);
    expect(running).to.have.nested.property('rejected.message').that.includes('尚未结束');
    expect(await engine.restart('x')).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});

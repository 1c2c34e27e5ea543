import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine, typed } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/><userTask id="b"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
  </process>
  <process id="computes" isExecutable="true">
    <startEvent id="ps"/>
    <serviceTask id="now" camunda:expression="\${n * 2}" camunda:resultVariable="twice"/>
    <userTask id="later"/>
    <sequenceFlow id="pf" sourceRef="ps" targetRef="now"/>
    <sequenceFlow id="pf2" sourceRef="now" targetRef="later"/>
  </process>
  <process id="caller" isExecutable="true">
    <startEvent id="cs"/><userTask id="before"/>
    <callActivity id="call" calledElement="work"><extensionElements>
      <camunda:in source="n" target="n"/>
    </extensionElements></callActivity>
    <sequenceFlow id="cf" sourceRef="cs" targetRef="before"/>
    <sequenceFlow id="cf2" sourceRef="before" targetRef="call"/>
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

  it('leaves out of its first variables what its activities have set at once', async () => {
    // given
    const { id } = given(await engine.start('computes', { variables: { n: 1 } }));
    expect(given(await engine.instance(id)).variables).to.deep.equal({ n: 1, twice: 2 });
    given(await engine.cancel(id, '误撤'));
    // when
    const request = { initialVariables: true, startBefore: ['later'] };
    const again = given(await engine.restart(id, request));
    // then
    expect(again.variables).to.deep.equal({ n: 1 });
  });

  it('keeps the types of its variables, the first ones and the last ones', async () => {
    // given
    const date = '2026-03-02T09:00:00.000+0800';
    const variables = { on: typed('Date', date), n: typed('Long', 5) };
    const { id } = given(await engine.start('work', { variables }));
    given(await engine.cancel(id, '误撤'));
    for (const initial of [true, false]) {
      // when
      const again = given(await engine.restart(id, { initialVariables: initial }));
      // then
      expect(given(await engine.variables(again.id))).to.deep.equal({
        on: { value: date, type: 'Date', valueInfo: {} },
        n: { value: 5, type: 'Long', valueInfo: {} },
      });
    }
  });

  it('keeps what else belongs to a type, and none of a value before', async () => {
    // given
    const info = { objectTypeName: 'java.util.ArrayList' };
    const variables = { list: typed('Object', '[1]', info), plain: typed('Object', '[2]', info) };
    const { id } = given(await engine.start('work', { variables }));
    given(await engine.setVariables(id, { plain: 'x' }));
    const before = given(await engine.variables(id));
    expect(before['list']).to.have.nested.property('valueInfo.objectTypeName', info.objectTypeName);
    given(await engine.cancel(id, '误撤'));
    // when
    const again = given(await engine.restart(id));
    // then
    expect(given(await engine.variables(again.id))).to.deep.equal(before);
    expect(given(await engine.variables(id))).to.deep.equal(before);
  });

  it('begins a process that was called as its caller began it', async () => {
    // given a call that comes after a task of its caller
    const { id } = given(await engine.start('caller', { variables: { n: 7 } }));
    given(await engine.complete(given(await engine.tasks({ elementId: 'before' }))[0]!.id));
    const called = given(await engine.waits(id))[0]!.processInstanceId;
    const [task] = given(await engine.tasks({ elementId: 'a' }));
    given(await engine.complete(task!.id, { variables: { n: 8 } }));
    given(await engine.cancel(id, '误撤'));
    // when
    const again = given(await engine.restart(called, { initialVariables: true }));
    // then
    expect(again.variables).to.deep.equal({ n: 7 });
    expect(given(await engine.waits(again.id))[0]!.elementId).to.equal('a');
  });

  it('is refused for what runs, and for what never was', async () => {
    const { id } = given(await engine.start('work'));
    const running = await engine.restart(id);
    expect(running).to.have.nested.property('rejected.message').that.includes('尚未结束');
    expect(await engine.restart('x')).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});

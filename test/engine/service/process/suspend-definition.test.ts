import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const DAY = 24 * 3_600_000;

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <message id="m" name="ordered"/>
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <startEvent id="by-message"><messageEventDefinition messageRef="m"/></startEvent>
    <sequenceFlow id="f2" sourceRef="by-message" targetRef="a"/>
    <startEvent id="daily">
      <timerEventDefinition><timeCycle>R/PT24H</timeCycle></timerEventDefinition>
    </startEvent>
    <sequenceFlow id="f3" sourceRef="daily" targetRef="a"/>
  </process>
  <process id="caller" isExecutable="true">
    <startEvent id="cs"/><callActivity id="call" calledElement="work"/>
    <sequenceFlow id="cf" sourceRef="cs" targetRef="call"/>
  </process>
</definitions>`;

describe('a suspended definition', () => {
  let engine: Engine;
  let id: string;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    const deployed = given(await engine.deploy({ 'a.bpmn': BPMN }));
    if ('problems' in deployed) throw new Error(JSON.stringify(deployed.problems));
    id = deployed.definitions.find(({ key }) => key === 'work')!.id;
  });
  afterEach(() => engine.close());

  const codeOf = (answer: object): unknown =>
    'rejected' in answer ? (answer.rejected as { code: string }).code : undefined;

  it('starts nothing: by nobody, no call, no message and no time', async () => {
    // given
    given(await engine.suspendDefinition(id));
    // when, then
    expect(codeOf(await engine.start('work'))).to.equal('DEFINITION_SUSPENDED');
    expect(codeOf(await engine.start({ definitionId: id }))).to.equal('DEFINITION_SUSPENDED');
    expect(codeOf(await engine.start('caller'))).to.equal('DEFINITION_SUSPENDED');
    expect(await engine.correlate({ message: 'ordered' })).to.have.property('rejected');
    given(await engine.advanceTo(3 * DAY));
    expect(given(await engine.tasks())).to.deep.equal([]);
  });

  it('starts again once it is resumed', async () => {
    given(await engine.suspendDefinition(id));
    given(await engine.resumeDefinition(id));
    given(await engine.start('work'));
    given(await engine.correlate({ message: 'ordered' }));
    given(await engine.advanceTo(DAY));
    expect(given(await engine.tasks())).to.have.length(3);
  });

  it('with its instances: those that run stand still too', async () => {
    // given
    given(await engine.start('work'));
    const [task] = given(await engine.tasks());
    // when
    expect(given(await engine.suspendDefinition(id, { instances: true })).instances).to.equal(1);
    // then
    expect(codeOf(await engine.complete(task!.id))).to.equal('SUSPENDED');
    given(await engine.resumeDefinition(id, { instances: true }));
    given(await engine.complete(task!.id));
  });

  it('goes on with all of its instances although those that go on end meanwhile', async () => {
    // given more than are looked up at a time, of which each is cancelled as soon as it goes on
    const many = 501;
    for (let n = 0; n < many; n++) given(await engine.start('work'));
    given(await engine.suspendDefinition(id, { instances: true }));
    engine.onEvent((event) => {
      if (event.type === 'processResumed') void engine.cancel(event.processInstanceId, '不再需要');
    });
    // when
    const { instances } = given(await engine.resumeDefinition(id, { instances: true }));
    // then
    expect(instances).to.equal(many);
  });

  it('that does not exist is refused', async () => {
    expect(codeOf(await engine.suspendDefinition('work:9:x'))).to.equal('DEFINITION_NOT_FOUND');
  });
});

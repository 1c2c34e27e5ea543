import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine, typed } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/>
    <userTask id="each"><multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">2</loopCardinality>
    </multiInstanceLoopCharacteristics></userTask>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="each"/>
  </process>
</definitions>`;

describe('modifying an instance', () => {
  let engine: Engine;
  let id: string;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'a.bpmn': BPMN }));
    id = given(await engine.start('work')).id;
  });
  afterEach(() => engine.close());

  const open = async (): Promise<readonly (readonly [string, string])[]> =>
    (given(await engine.instance(id)).activities?.children ?? []).map(
      ({ id: instance, activityId }) => [activityId, instance] as const,
    );

  it('begins elements with variables and cancels an activity by the id that its tree shows', async () => {
    // given
    const [[, first]] = (await open()) as [[string, string]];
    const on = typed('Date', '2026-03-02T09:00:00.000+0800');
    // when
    const done = await engine.modify(id, [
      { type: 'startBefore', element: 'a', variables: { on }, localVariables: { n: 1 } },
      { type: 'cancel', instance: first },
    ]);
    // then
    expect(done).not.to.have.property('rejected');
    const [[activity, second], ...others] = (await open()) as [[string, string]];
    expect([activity, others]).to.deep.equal(['a', []]);
    expect(second).not.to.equal(first);
    expect(given(await engine.variables(id))).to.have.nested.property('on.type', 'Date');
  });

  it('adds one more to a multi-instance activity by its body', async () => {
    // given
    given(await engine.complete(given(await engine.tasks())[0]!.id));
    const [[name, body]] = (await open()) as [[string, string]];
    expect(name).to.equal('each#multiInstanceBody');
    // when
    given(await engine.modify(id, [{ type: 'addInstance', body }]));
    // then
    expect(given(await engine.tasks({ elementId: 'each' }))).to.have.length(3);
  });

  it('knows what waits before a repeated activity by its body, what waits behind by itself', async () => {
    // given
    const loop = `<multiInstanceLoopCharacteristics camunda:asyncAfter="true">
      <loopCardinality xsi:type="tFormalExpression">2</loopCardinality>`;
    const later = BPMN.replace('id="work"', 'id="later"')
      .replace('<definitions', '<definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn"')
      .replace('<userTask id="each">', '<userTask id="each" camunda:asyncBefore="true">')
      .replace(/<multiInstanceLoopCharacteristics>\s*<loopCardinality.*<\/loopCardinality>/, loop);
    given(await engine.deploy({ 'later.bpmn': later }));
    id = given(await engine.start('later', { startBefore: ['each#multiInstanceBody'] })).id;
    const waiting = async () =>
      given(await engine.instance(id)).activities!.transitions.map((one) => one.activityId);
    expect(await waiting()).to.deep.equal(['each#multiInstanceBody']);
    // when
    await engine.advanceTo(1);
    given(await engine.complete(given(await engine.tasks({ elementId: 'each' }))[0]!.id));
    // then
    const [body] = given(await engine.instance(id)).activities!.children;
    expect(body!.children.map(({ activityId }) => activityId)).to.deep.equal(['each']);
    expect(body!.transitions.map(({ activityId }) => activityId)).to.deep.equal(['each']);
  });

  it('of what is not its own does nothing at all', async () => {
    const other = given(await engine.start('work')).id;
    const foreign = given(await engine.instance(other)).activities!.children[0]!.id;
    const instructions = [
      { type: 'startBefore', element: 'a' },
      { type: 'cancel', instance: foreign },
    ] as const;
    const before = await open();
    const refused = await engine.modify(id, instructions);
    expect(refused).to.have.nested.property('rejected.code', 'NOT_FOUND');
    expect(await open()).to.deep.equal(before);
  });

  it('is told which instructions there are', async () => {
    const wrong = [{ type: 'startBeforeActivity', activityId: 'a' }] as never;
    const refused = await engine.modify(id, wrong);
    expect(refused).to.have.nested.property('rejected.message').that.includes('startBefore');
  });
});

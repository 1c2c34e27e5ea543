import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const version = (last: string): string => `<definitions
    xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/><userTask id="${last}"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="${last}"/>
  </process>
</definitions>`;

describe('migrating instances', () => {
  let engine: Engine;
  let source: string;
  let target: string;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    source = await deployed(version('b'));
    const started = await Promise.all([engine.start('work'), engine.start('work')]);
    for (const one of started) given(one);
    target = await deployed(version('c'));
  });
  after(() => engine.close());

  async function deployed(xml: string): Promise<string> {
    const answer = given(await engine.deploy({ 'a.bpmn': xml }));
    if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
    return answer.definitions[0]!.id;
  }

  it('a plan suggests itself, is checked and carried out; what cannot go is named', async () => {
    // given one instance at a, the other at b, which is gone in the target
    const [first, second] = given(await engine.tasks());
    given(await engine.complete(second!.id));
    const plan = given(await engine.planMigration({ source, target }));
    expect(plan.instructions.map((one) => one.source)).to.deep.equal(['s', 'a']);
    expect(given(await engine.checkMigration(plan)).problems).to.deep.equal([]);
    // when
    const instances = [first!.processInstanceId, second!.processInstanceId];
    const done = given(await engine.migrate({ ...plan, instances }));
    // then
    expect(done.migrated).to.deep.equal([first!.processInstanceId]);
    expect(done.refused[0]!.id).to.equal(second!.processInstanceId);
    expect(done.refused[0]!.rejected).to.include({ code: 'MIGRATION_INVALID' });
    expect(done.refused[0]!.rejected.message).to.include('“b”正在执行');
    const moved = given(await engine.instance(first!.processInstanceId));
    expect(moved.definitionId).to.equal(target);
    given(await engine.complete(first!.id));
    expect(given(await engine.tasks()).map(({ elementId }) => elementId)).to.include('c');
  });

  it('a plan that does not hold is refused with every reason', async () => {
    const instructions = [{ source: 'x', target: 'a' }];
    const refused = await engine.migrate({ source, target, instructions, instances: [] });
    expect(refused).to.have.nested.property('rejected.code', 'MIGRATION_INVALID');
  });
});

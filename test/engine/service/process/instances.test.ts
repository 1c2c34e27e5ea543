import { expect } from 'chai';
import { createEngine, createMemoryStore, type Engine } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><userTask id="a"/><userTask id="b"/>
    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
  </process>
</definitions>`;

describe('an instance of two engines on one store', () => {
  let one: Engine;
  let two: Engine;
  let id: string;
  beforeEach(async () => {
    const store = createMemoryStore({ now: () => 0 });
    one = await createEngine({ store });
    two = await createEngine({ store });
    given(await one.deploy({ 'a.bpmn': BPMN }));
    id = given(await one.start('work', { variables: { n: 1 } })).id;
    // held by the second one from now on
    given(await two.instance(id));
  });
  afterEach(async () => {
    await one.close();
    await two.close();
  });

  it('is told as the other one has left it: state, variables and waits', async () => {
    // when
    const [task] = given(await one.tasks());
    given(await one.complete(task!.id, { variables: { n: 2 } }));
    // then
    const instance = given(await two.instance(id));
    expect(instance.activities?.children.map(({ activityId }) => activityId)).to.deep.equal(['b']);
    expect(instance.variables).to.deep.equal({ n: 2 });
    given(await one.setVariables(id, { n: 3 }));
    expect(given(await two.variables(id))).to.have.nested.property('n.value', 3);
    expect(given(await two.waits(id)).map(({ elementId }) => elementId)).to.deep.equal(['b']);
  });

  it('has ended where the other one has ended it', async () => {
    given(await one.cancel(id, '撤回'));
    expect(given(await two.instance(id)).state).to.equal('EXTERNALLY_TERMINATED');
    expect(await two.waits(id)).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});

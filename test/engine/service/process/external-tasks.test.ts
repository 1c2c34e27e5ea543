import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:yc="http://yichuang.dev/schema/1.0"
    targetNamespace="t">
  <process id="p" isExecutable="true">
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
    <userTask id="a">
      <extensionElements>
        <camunda:executionListener event="start" yc:topic="tell-\${who}"/>
      </extensionElements>
    </userTask>
    <sequenceFlow id="f2" sourceRef="a" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;

describe('external tasks of listeners', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'a.bpmn': BPMN }));
  });
  after(() => engine.close());

  it('are fetched and completed as any other; the process waits for them', async () => {
    // given
    const started = given(await engine.start('p', { variables: { who: 'wang' } }));
    const [task] = given(await engine.tasks({ instance: started.id }));
    // when
    const request = { worker: 'w', topics: ['tell-wang'], maxTasks: 5, lockMs: 1_000 };
    const [work] = given(await engine.fetchAndLock(request));
    // then
    expect(work).to.include({ elementId: 'a', processInstanceId: started.id });
    expect(work!.variables).to.deep.equal({ who: 'wang' });
    expect(given(await engine.complete(task!.id)).ended).to.equal(false);
    const waiting = given(await engine.instance(started.id));
    expect(waiting.activities!.children).to.deep.equal([]);
    const failed = given(await engine.failExternal(work!.id, 'w', { retries: 0, message: 'no' }));
    expect(failed.ended).to.equal(false);
    expect(given(await engine.completeExternal(work!.id, 'w', { told: true })).ended).to.equal(
      true,
    );
    const ended = given(await engine.instance(started.id));
    expect(ended).to.deep.include({ state: 'COMPLETED', variables: { who: 'wang', told: true } });
  });
});

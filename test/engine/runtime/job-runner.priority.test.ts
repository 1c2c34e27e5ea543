import { expect } from 'chai';
import { type Engine, VirtualClock, createEngine } from '../../../engine/main.js';
import { given } from '../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="work" isExecutable="true" camunda:jobPriority="5">
    <startEvent id="s"/>
    <intermediateCatchEvent id="own" camunda:jobPriority="\${priority}">
      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
    </intermediateCatchEvent>
    <sequenceFlow id="f" sourceRef="s" targetRef="own"/>
  </process>
  <process id="plain" isExecutable="true" camunda:jobPriority="5">
    <startEvent id="s2"/>
    <intermediateCatchEvent id="of-process">
      <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
    </intermediateCatchEvent>
    <sequenceFlow id="f2" sourceRef="s2" targetRef="of-process"/>
  </process>
</definitions>`;

describe('jobs that are due together', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'a.bpmn': BPMN }));
  });
  afterEach(() => engine.close());

  it('run the higher first: their own priority, else that of their process', async () => {
    // given
    const places = new Map<string, string>();
    for (const [name, key, priority] of [
      ['low', 'work', 1],
      ['middle', 'plain', 0],
      ['high', 'work', 9],
    ] as const) {
      places.set(given(await engine.start(key, { variables: { priority } })).id, name);
    }
    const fired: (string | undefined)[] = [];
    given(
      engine.onEvent((event) => {
        if (event.type === 'timerFired') fired.push(places.get(event.processInstanceId));
      }),
    );
    // when
    given(await engine.advanceTo(3_600_000));
    // then
    expect(fired).to.deep.equal(['high', 'middle', 'low']);
  });

  it('that have no number for a priority refuse the step in which they would be made', async () => {
    const refused = await engine.start('work', { variables: { priority: 'soon' } });
    expect(refused).to.have.nested.property('rejected.elementId', 'own');
  });
});

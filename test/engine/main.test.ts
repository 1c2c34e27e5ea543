import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  type EngineEvent,
  type Evaluate,
  VirtualClock,
  createEngine,
  openSqliteStore,
} from '../../engine/main.js';
import { given } from '../support/answer.js';

const LATER = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="later" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="asked"/>
    <sequenceFlow id="f" sourceRef="asked" targetRef="rest"/>
    <intermediateCatchEvent id="rest">
      <timerEventDefinition><timeDuration>\${wait}</timeDuration></timerEventDefinition>
    </intermediateCatchEvent>
  </process>
</definitions>`;
const HOUR_MS = 3_600_000;

describe('createEngine', () => {
  it('tells a listener given with the options every event, of what was due before too', async () => {
    // given an instance whose timer falls due while no engine runs
    const folder = await mkdtemp(join(tmpdir(), 'yc-main-'));
    const opened = async (now: number, onEvent?: (event: EngineEvent) => void) => {
      const clock = new VirtualClock(now);
      const store = await openSqliteStore({ folder, now: () => clock.now() });
      return createEngine({ store, clock, ...(onEvent && { onEvent }) });
    };
    const before = await opened(0);
    given(await before.deploy({ 'later.bpmn': LATER }));
    const { id } = given(await before.start('later', { variables: { wait: 'PT1H' } }));
    await before.close();
    // when
    const events: EngineEvent[] = [];
    const engine = await opened(2 * HOUR_MS, (event) => events.push(event));
    expect(await engine.runDueJobs()).to.equal(1);
    // then
    expect(events.map(({ type }) => type)).to.include('processEnded');
    expect(new Set(events.map(({ processInstanceId }) => processInstanceId))).to.have.all.keys(id);
    await engine.close();
    await rm(folder, { recursive: true });
  });

  it('evaluates by what it is given', async () => {
    // given
    const asked: string[] = [];
    const evaluate: Evaluate = ({ source }, scope) => {
      asked.push(source);
      return { value: `PT${Number(scope.get('wait'))}H` };
    };
    const engine = await createEngine({ clock: new VirtualClock(0), evaluate });
    given(await engine.deploy({ 'later.bpmn': LATER }));
    // when
    const { id } = given(await engine.start('later', { variables: { wait: 3 } }));
    // then
    expect(asked).to.deep.equal(['${wait}']);
    expect(given(await engine.waits(id))[0]).to.include({ dueAt: 3 * HOUR_MS });
    await engine.close();
  });

  it('takes what is thrown while evaluating for a failure', async () => {
    // given
    const evaluate: Evaluate = () => {
      throw new Error('no such function');
    };
    const engine = await createEngine({ clock: new VirtualClock(0), evaluate });
    given(await engine.deploy({ 'later.bpmn': LATER }));
    // when
    const started = await engine.start('later', { variables: { wait: 3 } });
    // then
    expect(started).to.have.nested.property('rejected.code', 'EXPRESSION_FAILED');
    expect(started).to.have.nested.property('rejected.message').that.includes('no such function');
    await engine.close();
  });
});

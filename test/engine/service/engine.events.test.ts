import { expect } from 'chai';
import { type Engine, type EngineEvent, VirtualClock, createEngine } from '../../../engine/main.js';
import { given } from '../../support/answer.js';
import { fixture } from '../../support/fixture.js';

describe('events of the engine as a library', () => {
  let engine: Engine;
  let events: EngineEvent[];
  beforeEach(async () => {
    events = [];
    engine = await createEngine({ clock: new VirtualClock(0) });
    engine.onEvent((event) => events.push(event));
  });
  afterEach(() => engine.close());

  const deploy = async (name: string): Promise<void> => {
    const xml = fixture(import.meta.url, `engine-events/${name}.bpmn`);
    given(await engine.deploy({ [`${name}.bpmn`]: xml }));
  };
  const startedBy = (key: string): number =>
    events.filter((event) => event.type === 'processStarted' && event.definition.startsWith(key))
      .length;

  it('a pool talks to another by messages, and the answer is there when the call returns', async () => {
    // given
    await deploy('pools');
    // when
    const { id } = given(
      await engine.start('applicant', { businessKey: 'K1', variables: { name: '王' } }),
    );
    // then the office has been started, with the key and what was handed on
    const [task] = given(await engine.tasks({ elementId: 'check' }));
    const office = given(await engine.instance(task!.processInstanceId));
    expect(office).to.deep.include({ businessKey: 'K1', variables: { who: '王' } });
    // when
    given(await engine.complete(task!.id, { variables: { result: '准予' } }));
    // then
    expect(given(await engine.instance(id)).variables).to.include({ result: '准予' });
    expect(given(await engine.tasks({ elementId: 'collect' }))).to.have.length(1);
  });

  it('a process that begins by a condition is started by variables that meet it', async () => {
    // given
    await deploy('conditions');
    // when
    const none = given(await engine.evaluateConditions({ level: 3 }));
    const [started] = given(
      await engine.evaluateConditions({ level: 8, place: '东河' }, { businessKey: 'W1' }),
    );
    // then
    expect(none).to.deep.equal([]);
    const instance = given(await engine.instance(started!.processInstanceId));
    expect(instance).to.deep.include({
      businessKey: 'W1',
      variables: { level: 8, place: '东河' },
    });
    expect(startedBy('flood')).to.equal(1);
    const other = await engine.evaluateConditions({ level: 8 }, { definitionKey: 'other' });
    expect(given(other)).to.deep.equal([]);
  });

  it('what begins by a condition is told although another that would begin fails', async () => {
    // given another process whose first step fails
    const broken = fixture(import.meta.url, 'engine-events/conditions.bpmn')
      .replace('id="flood"', 'id="broken"')
      .replace('<userTask id="warn" />', '<serviceTask id="warn" camunda:expression="${none}" />');
    given(await engine.deploy({ 'broken.bpmn': broken }));
    const only = await engine.evaluateConditions({ level: 8 });
    await deploy('conditions');
    // when
    const started = given(await engine.evaluateConditions({ level: 8 }));
    // then
    expect(only).to.have.nested.property('rejected.elementId', 'warn');
    expect(started).to.have.length(1);
    expect(given(await engine.instance(started[0]!.processInstanceId)).state).to.equal('ACTIVE');
  });

  it('a start event with several events begins by each; one for all of them by the last', async () => {
    // given
    await deploy('multiple-starts');
    // when
    given(await engine.correlate({ message: 'any-paper' }));
    given(await engine.signal('any-signal'));
    // then
    expect(given(await engine.tasks({ elementId: 'anyWork' }))).to.have.length(2);
    // when
    given(await engine.correlate({ message: 'all-paper', variables: { n: 1 } }));
    expect(given(await engine.tasks({ elementId: 'allWork' }))).to.deep.equal([]);
    given(await engine.signal('all-signal', { m: 2 }));
    // then one instance has waited for both
    const [task] = given(await engine.tasks({ elementId: 'allWork' }));
    const { variables } = given(await engine.instance(task!.processInstanceId));
    expect(variables).to.deep.equal({ n: 1, m: 2 });
    expect(startedBy('all')).to.equal(1);
  });

  it('only the latest version begins by a signal', async () => {
    await deploy('multiple-starts');
    await deploy('multiple-starts');
    given(await engine.signal('any-signal'));
    expect(given(await engine.tasks({ elementId: 'anyWork' }))).to.have.length(1);
  });

  it('correlates by variables that are local to what waits, and hands local ones on', async () => {
    // given
    await deploy('local-keys');
    const { id } = given(await engine.start('many', { variables: { houses: ['A', 'B'] } }));
    // when
    const message = { message: 'seen', localKeys: { house: 'B' }, localVariables: { ok: true } };
    const correlated = given(await engine.correlate(message));
    // then
    expect(correlated).to.deep.equal({ processInstanceId: id, started: false });
    const missing = await engine.correlate({ message: 'seen', localKeys: { house: 'C' } });
    expect(missing).to.have.nested.property('rejected.code', 'MESSAGE_NOT_CORRELATED');
    const all = given(await engine.correlateAll({ message: 'seen' }));
    expect(all).to.deep.equal([{ processInstanceId: id, started: false }]);
    expect(given(await engine.correlateAll({ message: 'seen' }))).to.deep.equal([]);
    const local = events.find((event) => event.type === 'variableSet' && event.name === 'ok');
    expect(local?.elementId).to.equal('visit');
    expect(given(await engine.instance(id)).variables).to.not.have.property('ok');
  });

  it('a task and a worker escalate', async () => {
    // given
    await deploy('escalations');
    given(await engine.start('escalating'));
    const [task] = given(await engine.tasks({ elementId: 'ask' }));
    const [work] = given(
      await engine.fetchAndLock({ worker: 'w', topics: ['t'], maxTasks: 1, lockMs: 1_000 }),
    );
    // when
    given(await engine.escalate(task!.id, 'DOUBT', { variables: { why: '存疑' } }));
    given(await engine.escalateExternal(work!.id, 'w', { code: 'DOUBT' }));
    // then
    const open = given(await engine.tasks()).map(({ elementId }) => elementId);
    expect(open.toSorted()).to.deep.equal(['afterAsk', 'afterWork', 'ask']);
    const refused = await engine.escalate('no-such-task', 'DOUBT');
    expect(refused).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});

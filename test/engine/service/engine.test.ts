import { expect } from 'chai';
import fc from 'fast-check';
import { type Engine, VirtualClock, createEngine } from '../../../engine/main.js';
import { given } from '../../support/answer.js';

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="work" isExecutable="true">
    <startEvent id="s"/><parallelGateway id="g"/>
    <userTask id="human"/><serviceTask id="machine" camunda:type="external" camunda:topic="t"/>
    <endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
    <sequenceFlow id="f2" sourceRef="g" targetRef="human"/>
    <sequenceFlow id="f3" sourceRef="g" targetRef="machine"/>
    <sequenceFlow id="f4" sourceRef="human" targetRef="e"/>
    <sequenceFlow id="f5" sourceRef="machine" targetRef="e"/>
  </process>
</definitions>`;

/** Its calls as a program sees them that no compiler has checked. */
type Loose = Record<string, (...given: unknown[]) => unknown>;

describe('the engine as a library', () => {
  let engine: Engine;
  let loose: Loose;
  let instance: string;
  let human: string;
  let machine: string;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    loose = engine as unknown as Loose;
    given(await engine.deploy({ 'a.bpmn': BPMN }));
    instance = given(await engine.start('work')).id;
    human = given(await engine.tasks())[0]!.id;
    const request = { worker: 'w', topics: ['t'], maxTasks: 1, lockMs: 1_000 };
    machine = given(await engine.fetchAndLock(request))[0]!.id;
  });
  after(() => engine.close());

  const messageOf = async (call: string, ...args: readonly unknown[]): Promise<string> => {
    const answer = (await loose[call]!.call(engine, ...args)) as object;
    expect(answer).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
    return (answer as { rejected: { message: string } }).rejected.message;
  };

  const fetching = { worker: 'w', topics: ['t'], maxTasks: 1, lockMs: 1 };
  const misfits: readonly [string, readonly unknown[], string][] = [
    ['deploy', [], 'deploy.files 须为对象'],
    ['deploy', [{ 'a.bpmn': 1 }], 'deploy.files.a.bpmn 须为文本'],
    ['deploy', [{}, { name: 3 }], 'deploy.options.name'],
    ['start', [], 'start.definition 须为流程标识'],
    ['start', ['work', null], 'start.options 须为对象'],
    ['start', ['work', { variables: 'abc' }], 'start.options.variables 须为对象'],
    ['start', ['work', { commandKey: 7 }], 'start.options.commandKey'],
    ['start', [{ definitionId: 7 }], 'start.definition.definitionId'],
    ['tasks', [{ limit: 'x' }], 'tasks.query.limit 须为 0 至'],
    ['tasks', [{ offset: -1 }], 'tasks.query.offset'],
    ['tasks', [{ candidateGroup: {} }], 'tasks.query.candidateGroup'],
    ['claim', ['task', 7], 'claim.user'],
    ['claim', ['task', ''], 'claim.user 不能为空'],
    ['complete', ['task', null], 'complete.options 须为对象'],
    ['fetchAndLock', [{}], 'fetchAndLock.request.worker'],
    ['fetchAndLock', [{ ...fetching, topics: 't' }], 'fetchAndLock.request.topics 须为列表'],
    ...[NaN, Infinity, -1, 0, 1.5, '1000'].map((lockMs): [string, readonly unknown[], string] => [
      'fetchAndLock',
      [{ ...fetching, lockMs }],
      'fetchAndLock.request.lockMs 须为 1 至',
    ]),
    ['fetchAndLock', [{ ...fetching, maxTasks: 1e9 }], 'fetchAndLock.request.maxTasks'],
    ['correlate', [null], 'correlate.message 须为对象'],
    ['correlate', [{ message: 'm', keys: { a: NaN } }], 'correlate.message.keys.a'],
    ['modify', ['id', 'cancel'], 'modify.instructions 须为列表'],
    ['setVariables', ['id'], 'setVariables.variables 须为对象'],
    ['advanceTo', [NaN], 'advanceTo.instant'],
    ['failExternal', ['t', 'w', { retryAfterMs: -1 }], 'failExternal.failure.retryAfterMs'],
    ['bpmnError', ['t', 'w'], 'bpmnError.error 须为对象'],
  ];
  for (const [call, args, expected] of misfits) {
    it(`refuses ${call}(${args.map(shown).join(', ')}) and names the argument`, async () => {
      expect(await messageOf(call, ...args)).to.include(expected);
    });
  }

  it('refuses a listener that is none', async () => {
    expect(await messageOf('onEvent', 'listener')).to.include('onEvent.listener 须为函数');
  });

  it('refuses a list of billions of holes before it is written out', async () => {
    // given
    const holes: unknown[] = [];
    holes.length = 4_000_000_000;
    // then
    for (const variables of [{ holes }, { deep: { holes } }]) {
      expect(await messageOf('start', 'work', { variables })).to.include('须为 JSON 值');
    }
  });

  it('gives a value for whatever it is called with, and never throws', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    const ids = fc.constantFrom(instance, human, machine, 'work', 't', '');
    const options = fc.dictionary(fc.constantFrom(...OPTIONS), fc.oneof(anything, ids), {
      maxKeys: 6,
    });
    const argument = fc.oneof({ weight: 2, arbitrary: anything }, ids, options);
    const calls = fc.constantFrom(...CALLS);
    await fc.assert(
      fc.asyncProperty(calls, fc.array(argument, { maxLength: 3 }), async (call, args) => {
        const answer = await loose[call]!.call(engine, ...args);
        if (typeof answer === 'function') (answer as () => void)();
        else expect(answer).to.be.an(Array.isArray(answer) ? 'array' : 'object');
      }),
      { numRuns: 3_000 },
    );
  }).timeout(30_000);
});

const CALLS = [
  'deploy',
  'start',
  'instance',
  'tasks',
  'claim',
  'release',
  'delegate',
  'resolve',
  'complete',
  'fetchAndLock',
  'completeExternal',
  'failExternal',
  'bpmnError',
  'correlate',
  'setVariables',
  'modify',
  'suspend',
  'resume',
  'cancel',
  'advanceTo',
  'onEvent',
];

/** Names that calls know, so that junk gets below the first check. */
const OPTIONS = [
  'variables',
  'businessKey',
  'startBefore',
  'definitionId',
  'user',
  'commandKey',
  'instance',
  'limit',
  'offset',
  'worker',
  'topics',
  'maxTasks',
  'lockMs',
  'message',
  'processInstanceId',
  'keys',
  'code',
  'retries',
  'retryAfterMs',
  'name',
  'tenant',
];

function shown(argument: unknown): string {
  return typeof argument === 'number' ? String(argument) : (JSON.stringify(argument) ?? 'nothing');
}

import { expect } from 'chai';
import type { Expression } from '../../../engine/core/expression.js';
import type { Listener, TaskListener } from '../../../engine/core/model.js';
import { worldOf } from '../../support/bpmn.js';
import {
  error,
  type Given,
  expression,
  message,
  multiInstance,
  process,
} from '../../support/model.js';
import { HOUR, typed, World } from '../../support/step.js';

/** Notes `what` at the end of the process variable `log`. */
const note = (what: string): Listener => ({
  evaluate: expression(`\${execution.setVariable('log', concat(log, '${what} '))}`),
});
const script = (source: string): Listener => ({
  evaluate: { language: 'javascript', source } satisfies Expression,
});
const noted = (id: string): Given => ({
  listeners: { start: [note(`+${id}`)], end: [note(`-${id}`)] },
});
const onTask = (event: TaskListener['event'], source?: string): TaskListener =>
  source === undefined ? { ...note(event), event } : { evaluate: expression(source), event };
const EVENTS = ['create', 'assignment', 'update', 'complete', 'delete'] as const;
const allEvents = EVENTS.map((event) => onTask(event));
const log = (world: World): string => String(world.lastSet('log') ?? '').trim();

/** Orders by Camunda 7's manual (delegation code, task listener event lifecycle) and its PVM. */
describe('execution listeners', () => {
  it('run at start and end of every node and on flows, in their order', () => {
    // given
    const model = process()
      .start('s')
      .exclusive('x', noted('x'))
      .userTask('a', noted('a'))
      .end('e')
      .build();
    const listening = {
      ...model,
      nodes: model.nodes.map((node) =>
        node.id === 'p' || node.id === 's' || node.id === 'e'
          ? { ...node, ...noted(node.id) }
          : node,
      ),
      flows: model.flows.map((flow) => ({ ...flow, listeners: [note(flow.id)] })),
    };
    // when
    const world = new World(listening).start({ log: '' });
    world.complete('a');
    // then
    expect(log(world)).to.equal('+p +s -s s->x +x -x x->a +a -a a->e +e -e -p');
    expect(world.ended).to.equal(true);
  });

  it('start listeners see the inputs, outputs see what end listeners wrote', () => {
    const model = process()
      .start()
      .userTask('a', {
        inputs: [{ target: 'n', value: { expression: expression('${2}') } }],
        listeners: {
          start: [{ evaluate: expression("${execution.setVariable('seen', n)}") }],
          end: [{ evaluate: expression("${execution.setVariableLocal('n', n + 40)}") }],
        },
        outputs: [{ target: 'result', value: { expression: expression('${n}') } }],
      })
      .userTask('b')
      .build();
    const world = new World(model).start();
    expect(world.variable('seen')).to.equal(2);
    world.complete('a');
    expect(world.variable('result')).to.equal(42);
  });

  it('know the event, the element and the flow', () => {
    const seen = (name: string): Listener => ({
      evaluate: expression(
        `\${execution.setVariable('${name}', ` +
          '[execution.eventName, execution.currentActivityId, execution.currentTransitionId])}',
      ),
    });
    const model = process()
      .start()
      .via('f')
      .userTask('a', { listeners: { start: [seen('start')] } })
      .build();
    const flows = model.flows.map((flow) => ({ ...flow, listeners: [seen('take')] }));
    const world = new World({ ...model, flows }).start();
    expect(world.variable('start')).to.deep.equal(['start', 'a', null]);
    expect(world.variable('take')).to.deep.equal(['take', null, 'f']);
  });

  it('run for each instance of a multi-instance activity, not for its body', () => {
    const loop = multiInstance({ cardinality: expression('2'), sequential: true });
    const model = process()
      .start()
      .userTask('a', { loop, ...noted('a') })
      .end()
      .build();
    const world = new World(model).start({ log: '' });
    world.complete('a').complete('a');
    expect(log(world)).to.equal('+a -a +a -a');
  });

  it('end listeners run when something is cancelled, the innermost first', () => {
    const model = process()
      .start()
      .subProcess('sub', (inside) => inside.start().userTask('a', noted('a')).end(), noted('sub'))
      .end()
      .boundary('sub', 'stop', message('stop'))
      .userTask('b')
      .build();
    const world = new World(model).start({ log: '' });
    world.deliver('stop');
    expect(world.at).to.deep.equal(['b']);
    expect(log(world)).to.equal('+sub +a -a -sub');
  });

  it('a deleted process instance tells its listeners too', () => {
    const model = process().start().userTask('a', noted('a')).build();
    const nodes = model.nodes.map((node) => (node.id === 'p' ? { ...node, ...noted('p') } : node));
    const world = new World({ ...model, nodes }).start({ log: '' });
    world.do({ type: 'cancel', process: 1, reason: 'test' });
    expect(log(world)).to.equal('+p +a -a -p');
  });

  it('a called process has its own, before its variables are mapped out', () => {
    const called = process('called').start().userTask('in').end().build();
    const nodes = called.nodes.map((node) =>
      node.id === 'called'
        ? { ...node, listeners: { end: [script("execution.setVariable('r', 'late')")] } }
        : node,
    );
    const main = process()
      .start()
      .call('call', 'called', { out: [{ variable: 'r', target: 'result' }] })
      .userTask('after')
      .build();
    const world = new World([main, { ...called, nodes }]).start();
    world.complete('in');
    expect(world.variable('result')).to.equal('late');
  });

  it('end listeners of an end event that throws run before it interrupts', () => {
    const model = process()
      .start()
      .subProcess('sub', (inside) =>
        inside.start().node('endEvent', { id: 'bad', events: [error('E')], ...noted('bad') }),
      )
      .end()
      .boundary('sub', 'catch', error('E'))
      .userTask('b')
      .build();
    const world = new World(model).start({ log: '' });
    expect(world.at).to.deep.equal(['b']);
    expect(log(world)).to.equal('+bad -bad');
  });

  it('that fail refuse the step: nothing has changed', () => {
    const model = process()
      .start()
      .userTask('a', { listeners: { end: [{ evaluate: expression('${missing}') }] } })
      .end()
      .build();
    const world = new World(model).start();
    const refusal = world.refused({ type: 'completeTask', task: world.task('a').seq });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'a' });
    expect(world.at).to.deep.equal(['a']);
  });

  describe('that throw a BPMN error', () => {
    const thrower = script(
      "execution.setVariable('thrown', true); throw new BpmnError('E', '缺料')",
    );
    const caught = (given: Given, onFlow = false) => {
      const model = process()
        .start()
        .subProcess('sub', (inside) => inside.start().userTask('a', given).end())
        .end()
        .boundary('sub', 'catch', error('E'))
        .userTask('caught')
        .build();
      const flows = model.flows.map((flow) =>
        onFlow && model.nodes[flow.target]!.id === 'a' ? { ...flow, listeners: [thrower] } : flow,
      );
      return new World({ ...model, flows }).start();
    };

    it('at start, at end and on a flow are caught around them; what they wrote stays', () => {
      const atStart = caught({ listeners: { start: [thrower] } });
      const onFlow = caught({}, true);
      const atEnd = caught({ listeners: { end: [thrower] } }).complete('a');
      for (const world of [atStart, onFlow, atEnd]) {
        expect(world.at).to.deep.equal(['caught']);
        expect(world.variable('thrown')).to.equal(true);
      }
    });

    it('uncaught end their path', () => {
      const model = process()
        .start()
        .parallel('fork')
        .userTask('a')
        .from('fork')
        .userTask('b', { listeners: { start: [thrower] } })
        .build();
      expect(new World(model).start().at).to.deep.equal(['a']);
    });

    it('are refused where nobody could catch them', () => {
      const model = process()
        .start()
        .userTask('a', { listeners: { end: [thrower] } })
        .build();
      const world = new World(model).start();
      const refusal = world.refused({ type: 'cancel', process: 1, reason: 'x' });
      expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'a' });
    });
  });
});

describe('task listeners', () => {
  const world = (taskListeners: readonly TaskListener[], given: Given = {}) =>
    new World(
      process()
        .start()
        .userTask('a', { taskListeners, ...given })
        .end()
        .build(),
    ).start({
      log: '',
    });

  it('create comes first, assignment only where somebody is assigned', () => {
    expect(log(world(allEvents))).to.equal('create');
    const assigned = world(allEvents, { user: { assignee: expression('wang') } });
    expect(log(assigned)).to.equal('create assignment');
  });

  it('update comes before assignment, and assignment only when the assignee is another', () => {
    const one = world(allEvents);
    const task = one.task('a').seq;
    one.do({ type: 'claimTask', task, user: 'li' });
    one.do({ type: 'updateTask', task, priority: 80 });
    one.do({ type: 'assignTask', task, user: 'li' });
    one.do({ type: 'changeCandidates', task, add: { groups: ['g'] } });
    expect(log(one)).to.equal('create update assignment update update update');
  });

  it('complete and delete exclude each other', () => {
    expect(log(world(allEvents).complete('a'))).to.equal('create complete');
    const deleted = world(allEvents).do({ type: 'cancel', process: 1, reason: 'x' });
    expect(log(deleted)).to.equal('create delete');
    const failed = world(allEvents);
    failed.do({ type: 'taskError', task: failed.task('a').seq, code: 'E' });
    expect(log(failed)).to.equal('create delete');
  });

  it('change the task; who assigns in create fires assignment, in complete no more', () => {
    const assigning = world([
      onTask('create', "${task.setAssignee('wang')}${task.addCandidateGroup('g')}"),
      onTask('create', "${task.setName(concat(task.assignee, '的任务'))}"),
      onTask('complete', "${task.setAssignee('li')}"),
      ...allEvents,
    ]);
    const task = assigning.task('a');
    expect(task).to.include({ assignee: 'wang', name: 'wang的任务' });
    expect(task.candidateGroups).to.deep.equal(['g']);
    assigning.complete('a');
    expect(log(assigning)).to.equal('create assignment complete');
  });

  it('set what may be set: owner, priority, due and follow-up dates, candidates', () => {
    const one = world([
      onTask(
        'create',
        "${task.setOwner('boss')}${task.setPriority('70')}${task.setDueDate('P1D')}" +
          "${task.setFollowUpDate('2026-03-02T12:00:00+08:00')}" +
          "${task.addCandidateUsers(['a', 'b'])}${task.deleteCandidateUser('a')}",
      ),
    ]);
    const { taskOwner, priority, dueAt, followUpAt, candidateUsers } = one.task('a');
    expect({ taskOwner, priority, candidateUsers }).to.deep.equal({
      taskOwner: 'boss',
      priority: 70,
      candidateUsers: ['b'],
    });
    expect(dueAt! - one.now).to.equal(24 * HOUR);
    expect(followUpAt! - one.now).to.equal(3 * HOUR);
  });

  it('variables of a task are local to its activity', () => {
    const one = world([onTask('create', "${task.setVariableLocal('mine', 1)}")]);
    expect(one.variable('mine', one.activity('a').seq)).to.equal(1);
    expect(one.variable('mine')).to.equal(undefined);
  });

  it('timeout is due by its own timer, again and again by a cycle, and moves no token', () => {
    const cycle = { kind: 'timer', timer: 'cycle', value: expression('R2/PT1H') } as const;
    const one = world([
      { ...onTask('create'), timer: undefined },
      { ...note('late'), event: 'timeout', timer: cycle },
    ] as readonly TaskListener[]);
    one.wait(HOUR);
    expect(log(one)).to.equal('create late');
    one.reload().wait(5 * HOUR);
    expect(log(one)).to.equal('create late late');
    expect(one.at).to.deep.equal(['a']);
    one.complete('a');
    expect(one.parts('job')).to.deep.equal([]);
  });

  it('an error thrown in one is caught at the task; uncaught, its path ends', () => {
    const listener: TaskListener = { ...script("throw new BpmnError('E')"), event: 'complete' };
    const model = process()
      .start()
      .userTask('a', { taskListeners: [listener, ...allEvents] })
      .end()
      .boundary('a', 'catch', error('E'))
      .userTask('caught')
      .build();
    const one = new World(model).start({ log: '' });
    one.complete('a');
    expect(one.at).to.deep.equal(['caught']);
    expect(log(one)).to.equal('create delete');
    const alone = world([{ ...script("throw new BpmnError('E')"), event: 'create' }]);
    expect(alone.ended).to.equal(true);
  });
});

describe('listeners by external task', () => {
  const handing = (event: 'start' | 'end', given: Given = {}) =>
    process()
      .start()
      .userTask('a', { listeners: { [event]: [{ topic: expression('tell-${who}') }] }, ...given })
      .end()
      .build();
  const complete = (world: World, more = {}) => {
    const externalTask = world.parts('externalTask')[0]!.seq;
    return world.do({ type: 'completeExternalTask', externalTask, ...more });
  };

  it('hold no token, but the process waits for them to be done', () => {
    // given
    const world = new World(handing('start')).start({ who: 'wang' });
    expect(world.parts('externalTask').map(({ topic }) => topic)).to.deep.equal(['tell-wang']);
    // when
    world.complete('a');
    // then
    expect(world.at).to.deep.equal([]);
    expect(world.ended).to.equal(false);
    complete(world.reload(), typed({ told: true }));
    expect(world.ended).to.equal(true);
    expect(world.lastSet('told')).to.equal(true);
  });

  it('move nothing when they are done first', () => {
    const world = new World(handing('start')).start({ who: 'wang' });
    complete(world);
    expect(world.at).to.deep.equal(['a']);
    expect(world.complete('a').ended).to.equal(true);
  });

  it('outlive the scope that was interrupted, and go with the process instance', () => {
    const model = process()
      .start()
      .subProcess('sub', (inside) =>
        inside
          .start()
          .userTask('a', { listeners: { end: [{ topic: expression('gone') }] } })
          .end(),
      )
      .end()
      .boundary('sub', 'stop', message('stop'))
      .userTask('b')
      .build();
    const world = new World(model).start();
    world.deliver('stop');
    expect(world.parts('externalTask')).to.have.length(1);
    world.do({ type: 'cancel', process: 1, reason: 'x' });
    expect([...world.aggregate!.parts.keys()]).to.deep.equal([]);
  });

  it('leave nothing behind when a deletion itself hands them out', () => {
    const called = process('called')
      .start()
      .userTask('in', { listeners: { end: [{ topic: expression('t') }] } })
      .build();
    const main = process()
      .start()
      .parallel('fork')
      .call('call', 'called')
      .from('fork')
      .userTask('b')
      .build();
    const world = new World([main, called]).start();
    world.do({ type: 'cancel', process: world.parts('process')[1]!.seq, reason: 'x' });
    expect(world.parts('externalTask')).to.deep.equal([]);
    const alone = new World(handing('end')).start({ who: 'x' });
    alone.do({ type: 'cancel', process: 1, reason: 'x' });
    expect([...alone.aggregate!.parts.keys()]).to.deep.equal([]);
  });

  it('fail and stand as an incident, and cannot throw', () => {
    const world = new World(handing('start')).start({ who: 'wang' });
    const externalTask = world.parts('externalTask')[0]!.seq;
    world.do({ type: 'failExternalTask', externalTask, retries: 0, message: 'no' });
    expect(world.parts('incident')).to.have.length(1);
    const refusal = world.refused({ type: 'externalTaskError', externalTask, code: 'E' });
    expect(refusal.code).to.equal('INVALID_COMMAND');
    complete(world);
    expect(world.parts('incident')).to.deep.equal([]);
  });
});

describe('listeners of a diagram', () => {
  it('run as they stand in the file', async () => {
    // given
    const world = await worldOf(import.meta.url, 'listeners/office.bpmn');
    // when
    world.start({ applicant: '刘长林' });
    // then
    expect(world.task('review').name).to.equal('审核：刘长林');
    expect(world.task('review').assignee).to.equal('wang');
    expect(world.variable('began')).to.equal('office');
    expect(world.variable('cameBy')).to.equal('toReview');
    // when
    world.complete('review', { fee: 20 });
    // then
    expect(world.lastSet('total')).to.equal(24);
    expect(world.lastSet('over')).to.equal(true);
    expect(world.ended).to.equal(true);
  });
});

import { expect } from 'chai';
import type { TaskListener } from '../../../engine/core/model.js';
import { error, type Given, expression, message, process } from '../../support/model.js';
import { HOUR, typed, World } from '../../support/step.js';
import { allEvents, log, note, onTask, script } from './listening.js';

/** Orders by Camunda 7's manual: task listener event lifecycle. */
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

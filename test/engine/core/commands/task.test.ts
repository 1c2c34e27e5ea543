import { expect } from 'chai';
import type { Command } from '../../../../engine/core/command.js';
import { error, process } from '../../../support/model.js';
import { World } from '../../../support/step.js';

describe('task commands', () => {
  const model = process().start().userTask('a').userTask('b').end().build();
  let world: World;
  let task: number;

  beforeEach(() => {
    world = new World(model).start();
    task = world.task('a').seq;
  });

  it('claim: the first wins, again by the same person changes nothing, another is refused', () => {
    world.do({ type: 'claimTask', task, user: 'li' });
    expect(world.task('a').assignee).to.equal('li');
    expect(world.last).to.have.length(1);
    expect(world.do({ type: 'claimTask', task, user: 'li' }).last).to.deep.equal([]);
    expect(world.refused({ type: 'claimTask', task, user: 'wu' })).to.deep.equal({
      code: 'TASK_ALREADY_CLAIMED',
      elementId: 'a',
      detail: { assignee: 'li' },
    });
  });

  it('release and assign', () => {
    world.do({ type: 'claimTask', task, user: 'li' }).do({ type: 'releaseTask', task });
    expect(world.task('a').assignee).to.equal(undefined);
    world.do({ type: 'assignTask', task, user: 'wu' });
    expect(world.task('a').assignee).to.equal('wu');
    world.do({ type: 'assignTask', task, user: null });
    expect(world.task('a').assignee).to.equal(undefined);
  });

  it('delegate and resolve: the owner gets it back', () => {
    // given
    world.do({ type: 'claimTask', task, user: 'li' });
    // when
    world.do({ type: 'delegateTask', task, user: 'wu' });
    // then
    expect(world.task('a')).to.include({ assignee: 'wu', taskOwner: 'li', delegation: 'PENDING' });
    world.do({ type: 'resolveTask', task, variables: { opinion: { value: 'fine' } } });
    expect(world.task('a')).to.include({ assignee: 'li', delegation: 'RESOLVED' });
    expect(world.variable('opinion')).to.equal('fine');
  });

  it('complete: also while it is delegated, as on Camunda 7', () => {
    world.do({ type: 'delegateTask', task, user: 'wu' });
    expect(world.complete('a').at).to.deep.equal(['b']);
  });

  it('update: sets what is given, clears what is null, leaves the rest', () => {
    world.do({ type: 'updateTask', task, name: '复核', dueAt: 5, taskOwner: 'li', priority: 80 });
    expect(world.task('a')).to.include({ name: '复核', dueAt: 5, taskOwner: 'li', priority: 80 });
    world.do({ type: 'updateTask', task, dueAt: null, followUpAt: 9 });
    expect(world.task('a')).to.include({ name: '复核', dueAt: undefined, followUpAt: 9 });
  });

  it('candidates: are added once and removed', () => {
    const add = { users: ['li', 'li'], groups: ['g1', 'g2'] };
    world.do({ type: 'changeCandidates', task, add });
    expect(world.task('a')).to.deep.include({
      candidateUsers: ['li'],
      candidateGroups: ['g1', 'g2'],
    });
    world.do({ type: 'changeCandidates', task, remove: { users: ['li'], groups: ['g1'] } });
    expect(world.task('a')).to.deep.include({ candidateUsers: undefined, candidateGroups: ['g2'] });
  });

  it('complete: writes variables from the task upward', () => {
    world.complete('a', { x: 1 });
    expect(world.variable('x')).to.equal(1);
    expect(world.events.filter((one) => one.type === 'taskEnded')).to.have.length(1);
  });

  it('the outcome is seen by the gateway that follows', () => {
    // given
    const choice = process()
      .start()
      .userTask('decide')
      .exclusive('x')
      .when('${outcome == "grant"}')
      .userTask('granted')
      .from('x')
      .otherwise()
      .userTask('refused')
      .build();
    const decided = new World(choice).start();
    // when
    decided.complete('decide', {}, { outcome: 'grant' });
    // then
    expect(decided.at).to.deep.equal(['granted']);
    expect(decided.variable('outcome')).to.equal('grant');
  });

  it('a task is completed once; what never was is not found', () => {
    const done: Command = { type: 'completeTask', task };
    world.do(done);
    expect(world.refused(done).code).to.equal('TASK_ALREADY_COMPLETED');
    expect(world.refused({ type: 'claimTask', task, user: 'li' }).code).to.equal(
      'TASK_ALREADY_COMPLETED',
    );
    expect(world.refused({ type: 'completeTask', task: 999 }).code).to.equal('NOT_FOUND');
    expect(world.refused({ type: 'completeTask', task: 1 }).code).to.equal('NOT_FOUND');
  });

  it('nothing is done to a task while its process is suspended', () => {
    world.do({ type: 'suspend', process: 1 });
    for (const command of [
      { type: 'completeTask', task },
      { type: 'claimTask', task, user: 'li' },
      { type: 'taskError', task, code: 'E' },
    ] as const) {
      expect(world.refused(command).code).to.equal('SUSPENDED');
    }
    expect(world.do({ type: 'resume', process: 1 }).complete('a').at).to.deep.equal(['b']);
  });

  it('a BPMN error goes to the boundary event, uncaught it ends the path', () => {
    // given
    const guarded = process().start().userTask('a').end();
    const caught = new World(guarded.boundary('a', 'e', error('E')).userTask('c').build()).start();
    // when
    const variables = { why: { value: 'x' } };
    caught.do({ type: 'taskError', task: caught.task('a').seq, code: 'E', variables });
    world.do({ type: 'taskError', task, code: 'E' });
    // then
    expect(caught.at).to.deep.equal(['c']);
    expect(caught.variable('why')).to.equal('x');
    expect(world.ended).to.equal(true);
  });
});

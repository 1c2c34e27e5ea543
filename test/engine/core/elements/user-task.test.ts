import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { DAY } from '../../../support/step.js';

describe('user task', () => {
  it('is made with all that the diagram says about it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'user-task/assignment.bpmn');
    // when
    world.start({ clerk: 'li', groups: ['clerks', 'deputies'] });
    // then
    expect(world.task('review')).to.deep.include({
      name: '初审',
      assignee: 'li',
      candidateUsers: ['ann', 'bob'],
      candidateGroups: ['clerks', 'deputies'],
      dueAt: Date.parse('2030-01-31T17:00:00+08:00'),
      followUpAt: world.now + 3 * DAY,
      priority: 60,
      formKey: 'review-form',
      createdAt: world.now,
    });
  });

  it('has its name and description from what the diagram says, expressions included', async () => {
    // given
    const world = await worldOf(import.meta.url, 'user-task/named.bpmn');
    // when
    world.start({ town: '青山镇', round: 2 });
    // then
    expect(world.task('visit')).to.deep.include({ name: '走访青山镇', description: '第 2 次' });
    expect(world.task('plain')).to.include({ name: '= 归档' });
  });

  it('takes a number for no date (Camunda)', async () => {
    const world = await worldOf(import.meta.url, 'user-task/named.bpmn');
    const variables = { town: { value: 't' }, round: { value: 1 }, until: { value: 1 } };
    const refusal = world.refused({ type: 'start', definition: { key: 'p' }, variables });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'visit' });
  });

  it('is not made, and the step refused, where an expression fails', async () => {
    const world = await worldOf(import.meta.url, 'user-task/assignment.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'review' });
  });
});

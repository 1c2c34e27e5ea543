import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { typed } from '../../../support/step.js';

describe('service task', () => {
  const start = { kind: 'id', applicant: 'zhao' };

  it('external: waits with its topic and priority, seeing its inputs', async () => {
    // given
    const world = await worldOf(import.meta.url, 'service-task/external.bpmn');
    // when
    world.start(start);
    // then
    const [task] = world.parts('externalTask');
    expect(task).to.deep.include({ topic: 'check-id', priority: 7 });
    expect(task).to.not.have.property('retries');
    expect(world.variable('who', world.activity('check').seq)).to.equal('zhao');
  });

  it('external: local variables are there for the output mapping and gone after it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'service-task/external.bpmn');
    world.start(start);
    const externalTask = world.parts('externalTask')[0]!.seq;
    // when
    const localVariables = typed({ answer: 'yes' }).variables!;
    world.do({ type: 'completeExternalTask', externalTask, localVariables });
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('verdict')).to.equal('yes');
    expect(world.variable('answer')).to.equal(undefined);
  });

  it('external: a BPMN error goes to its boundary event', async () => {
    // given
    const world = await worldOf(import.meta.url, 'service-task/external.bpmn');
    world.start(start);
    const externalTask = world.parts('externalTask')[0]!.seq;
    // when
    world.do({ type: 'externalTaskError', externalTask, code: 'DENIED' });
    // then
    expect(world.at).to.deep.equal(['afterDenied']);
    expect(world.last.map(({ type }) => type)).to.include('externalTaskDeleted');
  });

  it('external: a BPMN error that nobody catches ends the path (Camunda)', async () => {
    // given
    const world = await worldOf(import.meta.url, 'service-task/external.bpmn');
    world.start(start);
    const externalTask = world.parts('externalTask')[0]!.seq;
    // when
    world.do({ type: 'externalTaskError', externalTask, code: 'OTHER' });
    // then
    expect(world.ended).to.equal(true);
    expect(world.last.at(-1)).to.include({ type: 'processEnded', state: 'COMPLETED' });
  });

  it('expression: is computed at once', async () => {
    const world = await worldOf(import.meta.url, 'service-task/expression.bpmn');
    world.start({ a: 2, b: 3 });
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('sum')).to.equal(5);
  });
});

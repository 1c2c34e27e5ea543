import { expect } from 'chai';
import { expression, process, timer } from '../../support/model.js';
import { CLERK, NOW, rowsOf, send, start, taskOf, world } from './support.js';
import type { World } from './support.js';

const ALL = process('all')
  .with({ versionTag: 'v1' })
  .start()
  .parallel('fork')
  .userTask('work', {
    name: '审查',
    user: {
      candidateGroups: expression('clerks'),
      formKey: expression('form-a'),
    },
  })
  .end('e1')
  .from('fork')
  .external('mail', 'mails')
  .end('e2')
  .from('fork')
  .catching('pause', timer('PT1H'))
  .end('e3')
  .from('fork')
  .receive('reply', 'answered')
  .end('e4')
  .build();

describe('rows of what is open', () => {
  let node: World;
  let aggregate: number;

  beforeEach(async () => {
    node = await world({ models: [ALL] });
    ({ aggregate } = await start(node, 'all', { businessKey: 'K' }));
  });

  it('show each thing that waits, with where it stands', async () => {
    // when
    const [task] = await rowsOf(node, 'task');
    const [external] = await rowsOf(node, 'externalTask');
    const [job] = await rowsOf(node, 'job');
    const [subscription] = await rowsOf(node, 'subscription');
    // then
    const place = { processSeq: 1, suspended: false };
    const key = { definitionKey: 'all', businessKey: 'K' };
    expect(task?.fields).to.deep.include({ ...place, ...key, elementId: 'work', name: '审查' });
    expect(task?.fields).to.deep.include({ candidateGroups: ['clerks'], formKey: 'form-a' });
    expect(external?.fields).to.include({ ...place, ...key, topic: 'mails', versionTag: 'v1' });
    expect(job?.fields).to.include({ ...place, job: 'timer', dueAt: NOW + 3_600_000, retries: 3 });
    expect(subscription?.fields).to.include({ ...place, name: 'answered', event: 'message' });
    const executions = [task, external, job, subscription].map((row) => row?.fields['execution']);
    expect(new Set(executions).size).to.equal(4);
  });

  it('say of all of an instance that it is suspended, and that it no longer is', async () => {
    // given
    const suspended = async (): Promise<unknown[]> => {
      const kinds = ['processInstance', 'task', 'externalTask', 'job', 'subscription'] as const;
      const rows = await Promise.all(kinds.map((kind) => rowsOf(node, kind)));
      return rows.flat().map(({ fields }) => fields['suspended']);
    };
    // when
    await send(node, aggregate, { type: 'suspend', process: 1 });
    const during = await suspended();
    await send(node, aggregate, { type: 'resume', process: 1 });
    // then
    expect(during).to.deep.equal(Array(5).fill(true));
    expect(await suspended()).to.deep.equal(Array(5).fill(false));
  });

  it('go with what they show', async () => {
    // when
    await send(node, aggregate, { type: 'cancel', process: 1, reason: 'x' });
    // then
    for (const kind of [
      'processInstance',
      'task',
      'externalTask',
      'job',
      'subscription',
    ] as const) {
      expect(await rowsOf(node, kind), kind).to.have.length(0);
    }
  });

  it('of a called process name the process that it is', async () => {
    // given
    const inner = process('inner').start().userTask('work').end().build();
    const outer = process('outer').start().call('call', 'inner').end().build();
    const two = await world({ models: [inner, outer] });
    // when
    const started = await start(two, 'outer', { businessKey: 'K' });
    // then
    const processes = await rowsOf(two, 'processInstance');
    const [root, called] = processes;
    expect(processes).to.have.length(2);
    expect(root?.fields).to.include({ definitionKey: 'outer', businessKey: 'K', superSeq: 0 });
    expect(called?.fields).to.include({ definitionKey: 'inner', rootSeq: 1 });
    expect(called?.fields).not.to.have.property('businessKey');
    const [task] = await rowsOf(two, 'task');
    expect(task).to.include({ aggregate: started.aggregate, seq: taskOf(started) });
    expect(task?.fields).to.include({ processSeq: called!.seq, definitionKey: 'inner' });
  });

  it('show an incident and its job until it is resolved', async () => {
    // given
    const model = process('fails')
      .start()
      .script('later', '${missing}', 'x', { asyncBefore: true })
      .end()
      .build();
    const two = await world({ models: [model] });
    await start(two, 'fails');
    await two.runtime.jobs.runDue();
    // when
    const [incident] = await rowsOf(two, 'incident');
    const [job] = await rowsOf(two, 'job');
    await two.runtime.dispatch(
      job!.aggregate,
      { type: 'setJob', job: job!.seq, retries: 3 },
      CLERK,
    );
    // then
    expect(incident?.fields).to.include({ elementId: 'later', onSeq: job!.seq, at: NOW });
    expect(await rowsOf(two, 'incident')).to.have.length(0);
  });
});

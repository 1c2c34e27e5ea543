import { expect } from 'chai';
import { CLERK, codeOf, neighbour, rowsOf, send, start, taskOf, world } from './support.js';

describe('dispatcher: command keys', () => {
  it('start once, however often and wherever they are sent', async () => {
    // given
    const one = await world();
    const two = neighbour(one);
    const caller = { ...CLERK, commandKey: 'k-1' };
    // when
    const answers = await Promise.all([one, two, one].map((n) => start(n, 'one-task', {}, caller)));
    const later = await start(two, 'one-task', {}, caller);
    // then
    const numbers = new Set([...answers, later].map(({ aggregate }) => aggregate));
    expect(numbers.size).to.equal(1);
    expect(await rowsOf(one, 'processInstance')).to.have.length(1);
    expect(later).to.include({ duplicate: true, ended: false });
  });

  it('complete once; the second caller is told that it happened, not that it may not', async () => {
    // given
    const node = await world();
    const started = await start(node);
    const command = { type: 'completeTask', task: taskOf(started) } as const;
    const caller = { ...CLERK, commandKey: 'k-2' };
    // when
    const first = await send(node, started.aggregate, command, caller);
    const again = await send(node, started.aggregate, command, caller);
    const other = await node.runtime.dispatch(started.aggregate, command, CLERK);
    // then
    expect(first).to.include({ ended: true });
    expect(again).to.include({ ended: true, duplicate: true, aggregate: started.aggregate });
    expect(codeOf(other)).to.equal('TASK_ALREADY_COMPLETED');
  });

  it('of a command that was refused may be used again', async () => {
    // given
    const node = await world();
    const started = await start(node);
    const task = taskOf(started);
    const caller = { ...CLERK, commandKey: 'k-3' };
    await send(node, started.aggregate, { type: 'claimTask', task, user: 'li' });
    const claim = { type: 'claimTask', task, user: 'wang' } as const;
    // when
    const refused = await node.runtime.dispatch(started.aggregate, claim, caller);
    await send(node, started.aggregate, { type: 'releaseTask', task });
    const done = await node.runtime.dispatch(started.aggregate, claim, caller);
    // then
    expect([codeOf(refused), codeOf(done)]).to.deep.equal(['TASK_ALREADY_CLAIMED', 'done']);
  });
});

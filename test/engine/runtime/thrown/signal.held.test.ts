import { expect } from 'chai';
import { HoldWatch } from '../../../support/held.js';
import { process, signal } from '../../../support/model.js';
import { CLERK, rowsOf, start, world } from '../support.js';

const HEARS = process('hears')
  .start()
  .catching('waits', signal('recall'))
  .userTask('work')
  .end()
  .build();
const HEARERS = 5_000;
const AT_ONCE = 50;

describe('a signal to thousands', () => {
  it('holds nobody else up for longer than 50 ms at a time', async function () {
    this.timeout(60_000);
    // given
    const node = await world({ models: [HEARS], settles: true });
    for (let n = 0; n < HEARERS; n += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => start(node, 'hears')));
    }
    node.runtime.start();
    // when
    const watch = new HoldWatch();
    await node.runtime.signal({ name: 'recall', variables: { n: { value: 1 } } }, CLERK);
    const longest = watch.stop();
    // then
    expect(await rowsOf(node, 'task')).to.have.length(HEARERS);
    expect(longest).to.be.below(50);
    await node.runtime.stop();
  });
});

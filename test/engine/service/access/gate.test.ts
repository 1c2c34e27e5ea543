import { expect } from 'chai';
import { Gate } from '../../../../engine/service/access/gate.js';

describe('a gate', () => {
  it('lets so many in at once, the others in the order in which they came', async () => {
    // given
    const gate = new Gate(2, 10);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (n: number) => async (): Promise<number> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      order.push(n);
      return n;
    };

    // when
    const results = await Promise.all([1, 2, 3, 4, 5].map((n) => gate.run(work(n))));

    // then
    expect(results).to.deep.equal([1, 2, 3, 4, 5]);
    expect([order, most]).to.deep.equal([[1, 2, 3, 4, 5], 2]);
  });

  it('turns away who comes to a line that is full', async () => {
    const gate = new Gate(1, 1);
    let open = (): void => undefined;
    const first = gate.run(() => new Promise<void>((resolve) => (open = resolve)));
    const second = gate.run(async () => 'second');
    expect(await gate.run(async () => 'third')).to.equal('full');
    open();
    await first;
    expect(await second).to.equal('second');
    expect(await gate.run(async () => 'fourth')).to.equal('fourth');
  });

  it('stays open when work fails', async () => {
    const gate = new Gate(1, 0);
    const failed = await gate.run(() => Promise.reject(new Error('x'))).catch(() => 'failed');
    expect([failed, await gate.run(async () => 'next')]).to.deep.equal(['failed', 'next']);
  });
});

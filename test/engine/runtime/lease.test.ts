import { expect } from 'chai';
import { AggregateNumbers } from '../../../engine/runtime/lease.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import { standIn } from './support.js';

describe('aggregate numbers', () => {
  it('are leased in blocks and given once, to nodes and callers at the same time', async () => {
    // given
    let leases = 0;
    const memory = createMemoryStore({ now: () => 0 });
    const store = standIn(memory, {
      leaseNumbers: (count) => {
        leases++;
        return memory.leaseNumbers(count);
      },
    });
    const nodes = [new AggregateNumbers(store, 10), new AggregateNumbers(store, 10)];
    // when
    const numbers = await Promise.all(Array.from({ length: 60 }, (_, i) => nodes[i % 2]!.next()));
    // then
    expect(new Set(numbers).size).to.equal(60);
    expect(leases).to.equal(6);
  });

  it('are asked for again after a failure', async () => {
    // given
    let fails = true;
    const memory = createMemoryStore({ now: () => 0 });
    const store = standIn(memory, {
      leaseNumbers: (count) => {
        if (!fails) return memory.leaseNumbers(count);
        fails = false;
        return Promise.reject(new Error('full'));
      },
    });
    const numbers = new AggregateNumbers(store);
    // when
    const first = await numbers.next().catch(String);
    const second = await numbers.next();
    // then
    expect([first, second]).to.deep.equal(['Error: full', 1]);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import {
  QUEUES,
  countText,
  isFiltered,
  readPlace,
  taskQuery,
  writePlace,
} from '../../../../../admin-ui/staff/pages/queue/filters.js';

describe('filters of a queue', () => {
  it('come back from the address as they went into it', () => {
    const text = fc.string({ minLength: 1 }).filter((value) => value.trim() === value);
    const filter = fc.record(
      {
        item: text,
        station: text,
        township: text,
        caseNumber: text,
        due: fc.constantFrom('today' as const, 'overdue' as const, 'soon' as const),
        sort: fc.constant('createdAt' as const),
      },
      { requiredKeys: [] },
    );
    const place = fc.record({
      queue: fc.constantFrom(...QUEUES),
      page: fc.integer({ min: 1, max: 999 }),
      filter,
    });
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(new URLSearchParams(writePlace(one).toString()))).to.deep.equal(one);
      }),
    );
  });

  it('say nothing of what is usual, and take nothing that has no meaning', () => {
    expect(writePlace({ queue: 'group', page: 1, filter: {} }).toString()).to.equal('');
    const odd = new URLSearchParams('queue=all&page=-3&due=never&item=%20&sort=name');
    expect(readPlace(odd)).to.deep.equal({ queue: 'group', page: 1, filter: {} });
  });

  it('ask the server for a page of fifty', () => {
    const query = taskQuery({ queue: 'mine', page: 3, filter: { due: 'today' } });
    expect(query).to.deep.equal({ queue: 'mine', due: 'today', limit: 50, offset: 100 });
  });

  it('are there when something is narrowed; an order narrows nothing', () => {
    expect([
      isFiltered({}),
      isFiltered({ sort: 'createdAt' }),
      isFiltered({ item: 'x' }),
    ]).to.deep.equal([false, false, true]);
  });

  it('tell no more than was counted', () => {
    expect([countText(0), countText(999), countText(1000)]).to.deep.equal(['0', '999', '1000+']);
  });
});

import { expect } from 'chai';
import {
  casesQueryOf,
  filterBody,
  readCases,
  writeCases,
} from '../../../../../admin-ui/staff/pages/supervision/case-filters.js';
import { listOf, rateText } from '../../../../../admin-ui/staff/pages/supervision/figures.js';
import { heatOf, slowest } from '../../../../../admin-ui/staff/pages/supervision/heat.js';

describe('list of cases', () => {
  it('is narrowed by its address, which says the same again', () => {
    const address = 'item=xzxk1&open=true&due=overdue&sort=dueAt&page=2';
    const place = readCases(new URLSearchParams(address));
    expect(place).to.deep.equal({
      filter: { item: 'xzxk1', open: 'true', due: 'overdue' },
      sort: 'dueAt',
      page: 2,
    });
    expect(writeCases(place).toString()).to.equal(address);
    expect(casesQueryOf(place)).to.include({ offset: 50, limit: 50, sort: 'dueAt' });
  });

  it('leaves out what an address cannot mean', () => {
    const place = readCases(new URLSearchParams('open=maybe&due=never&page=-1&receivedFrom=x'));
    expect(place).to.deep.equal({ filter: {}, sort: undefined, page: 1 });
  });

  it('has flags as flags where a body wants them', () => {
    expect(filterBody({ open: 'true', onTime: 'false', item: 'a' })).to.deep.equal({
      open: true,
      onTime: false,
      item: 'a',
    });
  });
});

describe('numbers and their lists', () => {
  const period = { from: '2026-03-01', to: '2026-03-23' };

  it('of departments are of what they have, or what they decided', () => {
    const scope = { period, group: { kind: 'department', id: 'health' } } as const;
    expect(listOf('overdue', scope)).to.deep.equal({ holder: 'health', due: 'overdue' });
    expect(listOf('late', scope)).to.deep.equal({
      decidedBy: 'health',
      decidedFrom: '2026-03-01',
      decidedTo: '2026-03-23',
      onTime: 'false',
    });
  });

  it('of townships and items keep what the page is narrowed by', () => {
    const group = { kind: 'item', id: 'felling' } as const;
    expect(listOf('received', { period, township: 'songlin', group })).to.deep.equal({
      township: 'songlin',
      item: 'felling',
      receivedFrom: '2026-03-01',
      receivedTo: '2026-03-23',
    });
  });

  it('never call nearly all of them all', () => {
    expect(rateText(1)).to.equal('100%');
    expect(rateText(0.9996)).to.equal('99.9%');
    expect(rateText(0.875)).to.equal('87.5%');
    expect(rateText(null)).to.equal('—');
  });
});

describe('heat of elements', () => {
  const element = (elementId: string, median: number | null, open = 0) => ({
    elementId,
    type: 'userTask',
    visits: 1,
    open,
    median,
    p90: median,
  });

  it('goes by the longest; what passes in no time is left out', () => {
    const all = [element('gate', 0), element('b', 30), element('a', 100), element('c', 20, 1)];
    const rows = slowest(all);
    expect(rows.map(({ elementId }) => elementId)).to.deep.equal(['a', 'b', 'c']);
    expect(rows.map((row) => heatOf(row, rows))).to.deep.equal(['hot', 'warm', 'cool']);
  });

  it('is none where nothing has ended yet', () => {
    const rows = slowest([element('a', null, 2)]);
    expect(rows.map((row) => heatOf(row, rows))).to.deep.equal(['cool']);
  });
});

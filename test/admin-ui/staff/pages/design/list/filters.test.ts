import { expect } from 'chai';
import {
  isNarrowed,
  listQuery,
  narrowed,
  readFilters,
  writeFilters,
} from '../../../../../../admin-ui/staff/pages/design/list/filters.js';

describe('admin-ui/staff/pages/design/list/filters', () => {
  it('reads what it writes', () => {
    const filters = { q: 'ggcs', state: 'published', block: 'health', page: 3 };
    expect(readFilters(writeFilters(filters))).to.deep.equal(filters);
    expect(writeFilters({ q: '', page: 1 }).toString()).to.equal('');
  });

  it('leaves out what an address cannot mean', () => {
    const search = new URLSearchParams('state=gone&block=constructor&page=-2&q=%20a%20');
    expect(readFilters(search)).to.deep.equal({ q: 'a', page: 1 });
  });

  it('begins on the first page when the list is narrowed otherwise', () => {
    const next = narrowed({ q: '', page: 4 }, { state: 'draft' });
    expect(next).to.deep.equal({ q: '', state: 'draft', page: 1 });
    expect(isNarrowed(next)).to.equal(true);
    expect(isNarrowed({ q: '', page: 4 })).to.equal(false);
    expect(listQuery({ q: '', page: 3 })).to.include({ limit: 20, offset: 40, q: undefined });
  });
});

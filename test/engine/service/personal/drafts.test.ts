import { expect } from 'chai';
import {
  MOST_DRAFTS,
  deleteDraft,
  listDrafts,
  readDraft,
  saveDraft,
} from '../../../../engine/service/personal/drafts.js';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { County, codeOf, ok } from '../../../support/county.js';

const DRAFT = { title: '卫生许可：云溪旅馆', item: 'publicHygiene', data: { area: 320 } };

describe('drafts (草稿)', () => {
  let county: County;
  let clerk: Staff;
  let other: Staff;
  before(async () => {
    county = await County.open();
    clerk = await county.as('qinghe.acceptance');
    other = await county.as('qinghe.acceptance.b');
  });
  after(() => county.close());

  it('outlive the browser, are replaced by the next save and are theirs alone', async () => {
    // given
    ok(await saveDraft(county.context, 'a', DRAFT, clerk));
    // when
    ok(await saveDraft(county.context, 'a', { ...DRAFT, data: { area: 400 } }, clerk));
    // then
    expect(ok(await readDraft(county.context, 'a', clerk)).data).to.deep.equal({ area: 400 });
    expect(ok(await listDrafts(county.context, clerk)).items).to.have.lengthOf(1);
    expect(ok(await listDrafts(county.context, other)).items).to.deep.equal([]);
    expect(codeOf(await readDraft(county.context, 'a', other))).to.equal('NOT_FOUND');
    ok(await deleteDraft(county.context, 'a', other));
    expect(ok(await listDrafts(county.context, clerk)).items).to.have.lengthOf(1);
  });

  it('are gone when deleted, and may be deleted twice', async () => {
    ok(await deleteDraft(county.context, 'a', clerk));
    ok(await deleteDraft(county.context, 'a', clerk));
    expect(ok(await listDrafts(county.context, clerk)).items).to.deep.equal([]);
  });

  it('are bounded in number; one that is there can still be saved', async () => {
    for (let n = 0; n < MOST_DRAFTS; n++) {
      ok(await saveDraft(county.context, `d${n}`, DRAFT, clerk));
    }
    expect(codeOf(await saveDraft(county.context, 'more', DRAFT, clerk))).to.equal('SIZE_LIMIT');
    ok(await saveDraft(county.context, 'd0', DRAFT, clerk));
  });

  it('expire after thirty days without a save', async () => {
    await county.later({ days: 29 });
    ok(await saveDraft(county.context, 'd1', DRAFT, clerk));
    await county.later({ days: 2 });
    const { items } = ok(await listDrafts(county.context, clerk));
    expect(items.map(({ id }) => id)).to.deep.equal(['d1']);
    expect(codeOf(await readDraft(county.context, 'd0', clerk))).to.equal('NOT_FOUND');
  });
});

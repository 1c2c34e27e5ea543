import { expect } from 'chai';
import {
  MOST_DRAFTS,
  deleteDraft,
  listDrafts,
  readDraft,
  saveDraft,
} from '../../../../engine/service/personal/drafts.js';
import { takePlace } from '../../../../engine/service/personal/draft-shelf.js';
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

  it('are bounded in number exactly, however many are begun at once', async () => {
    // given
    const save = (id: string) => saveDraft(county.context, id, DRAFT, other);
    const many = (prefix: string, count: number) =>
      Promise.all(Array.from({ length: count }, (_, n) => save(`${prefix}${n}`)));
    const kept = (all: readonly object[]) => all.filter((one) => 'value' in one).length;
    // when
    expect(kept(await many('a', MOST_DRAFTS + 30))).to.equal(MOST_DRAFTS);
    // then
    const [first, second] = ok(await listDrafts(county.context, other)).items;
    for (const { id } of [first!, second!]) ok(await deleteDraft(county.context, id, other));
    expect(kept(await many('b', 10))).to.equal(2);
    expect(ok(await listDrafts(county.context, other)).items).to.have.lengthOf(MOST_DRAFTS);
  });

  it('do not lose a place to a crash, nor to one that has expired', async () => {
    // given: places of drafts that were never written, and one that nobody saved for thirty days
    const reviewer = await county.as('health.review');
    const room = { drafts: new Set<string>(), most: MOST_DRAFTS };
    ok(await saveDraft(county.context, 'old', DRAFT, reviewer));
    await county.later({ days: 31 });
    for (let n = 0; n < MOST_DRAFTS; n++) {
      expect(await takePlace(county.context, reviewer, `lost${n}`, room)).to.equal(true);
    }
    const save = () => saveDraft(county.context, 'next', DRAFT, reviewer);
    // then: they may still be under way
    expect(codeOf(await save())).to.equal('SIZE_LIMIT');
    await county.later({ minutes: 1 });
    ok(await save());
    expect(ok(await listDrafts(county.context, reviewer)).items).to.have.lengthOf(1);
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

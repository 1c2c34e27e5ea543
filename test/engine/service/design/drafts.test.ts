import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import type { DraftShown } from '../../../../engine/service/design/draft.js';
import {
  deleteDraft,
  listDrafts,
  saveDraft,
  showDraft,
} from '../../../../engine/service/design/drafts.js';
import { listDesignItems } from '../../../../engine/service/design/item-list.js';
import { newDraft } from '../../../../engine/service/design/new-draft.js';
import { saveDraft as keepForPerson } from '../../../../engine/service/personal/drafts.js';
import { County, TENANT, codeOf, ok, refusal } from '../../../support/county.js';

const VENDOR = { name: '夜市摊点登记', code: 'JK-900' };

describe('drafts of items', () => {
  let county: County;
  let wang: Staff;
  let li: Staff;

  beforeEach(async () => {
    county = await County.open();
    wang = await county.as('admin');
    li = { ...wang, user: 'li', name: '李敏' };
  });
  afterEach(() => county.close());

  const copy = async (given = VENDOR): Promise<DraftShown> => {
    const from = { kind: 'item', item: 'foodStall' } as const;
    return ok(await newDraft(county.context, { from, ...given }, wang));
  };
  const list = async (q?: string) =>
    ok(await listDrafts(county.context, q === undefined ? {} : { q }, TENANT)).items.map(
      ({ name }) => name,
    );

  it('begin as a copy under a name, a code and a key of their own', async () => {
    // when
    const draft = await copy();
    // then
    expect(draft).to.include({ key: 'yeShiTanDianDengJi', revision: 1, ...VENDOR });
    expect(draft.basedOn).to.deep.equal({ key: 'foodStall', version: 1 });
    expect(Object.keys(draft.forms)).to.deep.equal(['application']);
    expect(draft.bpmn).to.include('<bpmn:process id="yeShiTanDianDengJi" name="夜市摊点登记"');
    expect(draft.bpmn).to.include('code="JK-900"').and.include('bpmnElement="yeShiTanDianDengJi"');
    expect(draft.bpmn).to.not.include('id="foodStall"').and.not.include('食品摊点备案"');
  });

  it('are not mixed up with what a clerk has begun to fill in', async () => {
    // given
    await copy();
    const clerk = await county.as('qinghe.acceptance');
    ok(await keepForPerson(county.context, 'a', { title: '卫生许可：云溪旅馆', data: {} }, clerk));
    // when, then
    expect(await list('夜市')).to.deep.equal(['夜市摊点登记']);
    expect(await list()).to.deep.equal(['夜市摊点登记']);
  });

  it('get another key where the first is taken, and refuse one that somebody chose', async () => {
    await copy();
    expect((await copy()).key).to.equal('yeShiTanDianDengJi2');
    for (const key of ['foodStall', 'acceptance', 'yeShiTanDianDengJi']) {
      const from = { kind: 'nothing' } as const;
      const refused = await newDraft(county.context, { from, ...VENDOR, key }, wang);
      expect(codeOf(refused), key).to.equal('ITEM_KEY_TAKEN');
    }
  });

  it('of the next version of an item keep its key; a second one is refused with whose it is', async () => {
    const from = { kind: 'item', item: 'foodStall' } as const;
    expect(ok(await newDraft(county.context, { from }, wang))).to.include({
      key: 'foodStall',
      name: '食品摊点备案',
      code: 'JK-003',
    });
    const second = refusal(await newDraft(county.context, { from }, li)).rejected;
    expect(second).to.deep.equal({
      code: 'DRAFT_EXISTS',
      detail: { key: 'foodStall', name: wang.name, at: '2026-03-02 09:00' },
    });
  });

  it('need a name and a code unless they are of an item', async () => {
    for (const more of [{}, { name: '新事项' }, { code: 'JK-901' }]) {
      const request = { from: { kind: 'nothing' } as const, ...more };
      expect(codeOf(await newDraft(county.context, request, wang))).to.equal('INVALID_COMMAND');
    }
    const nowhere = { from: { kind: 'item', item: 'nothing' } as const, ...VENDOR };
    expect(codeOf(await newDraft(county.context, nowhere, wang))).to.equal('NOT_FOUND');
  });

  it('are saved on the revision that was worked on; who saved in between is told', async () => {
    // given
    const { key, bpmn, forms } = await copy();
    const changed = bpmn.replaceAll('夜市摊点登记', '夜市摊位登记');
    expect(
      ok(await saveDraft(county.context, key, { revision: 1, bpmn: changed, forms }, li)),
    ).to.include({ revision: 2 });
    // when
    const stale = await saveDraft(county.context, key, { revision: 1, bpmn, forms: {} }, wang);
    // then
    expect(refusal(stale).rejected).to.deep.equal({
      code: 'DRAFT_STALE',
      detail: { name: '李敏', at: '2026-03-02 09:00', revision: 2 },
    });
    const now = ok(await showDraft(county.context, key, wang));
    expect(now).to.include({ name: '夜市摊位登记', revision: 2, bpmn: changed });
    expect(now.savedBy).to.deep.equal({ user: 'li', name: '李敏' });
  });

  it('stand in the list of items where the catalogue has them, as the diagram says now', async () => {
    // given
    const { key, bpmn, forms } = await copy();
    const row = async () => {
      const { items } = ok(await listDesignItems(county.context, { q: '夜市' }, TENANT));
      const { codeScheme, block, catalogPart, caseType, joint } = items[0]!;
      return { codeScheme, block, catalogPart, caseType, joint };
    };
    // 食品摊点备案 of the demonstration county
    const asCopied = {
      codeScheme: 'demo-county',
      block: 'marketAccess',
      catalogPart: 'direct',
      caseType: 1,
      joint: false,
    };
    expect(await row()).to.deep.equal(asCopied);
    // when
    const moved = bpmn.replace('block="marketAccess"', 'block="health" ');
    ok(await saveDraft(county.context, key, { revision: 1, bpmn: moved, forms }, wang));
    // then
    expect(await row()).to.deep.equal({ ...asCopied, block: 'health' });
    const { total } = ok(
      await listDesignItems(county.context, { block: 'health', q: key }, TENANT),
    );
    expect(total).to.equal(1);
  });

  it('of two that save at once one is refused', async () => {
    const { key, bpmn, forms } = await copy();
    const saves = [wang, li].map((who) =>
      saveDraft(
        county.context,
        key,
        { revision: 1, bpmn: `${bpmn}<!--${who.user}-->`, forms },
        who,
      ),
    );
    const codes = (await Promise.all(saves)).map((it) => ('rejected' in it ? codeOf(it) : 'ok'));
    expect(codes.toSorted()).to.deep.equal(['DRAFT_STALE', 'ok']);
  });

  it('saved unchanged stay at their revision; what is broken is kept all the same', async () => {
    const { key, bpmn, forms } = await copy();
    const save = async (revision: number, text: string) =>
      ok(await saveDraft(county.context, key, { revision, bpmn: text, forms }, wang)).revision;
    expect(await save(1, bpmn)).to.equal(1);
    expect(await save(1, '<bpmn:definitions')).to.equal(2);
    expect(ok(await showDraft(county.context, key, wang))).to.include(VENDOR);
  });

  it('are bounded', async () => {
    const { key, bpmn, forms } = await copy();
    const large = { revision: 1, bpmn: bpmn.padEnd(2 * 1024 * 1024 + 1), forms };
    expect(codeOf(await saveDraft(county.context, key, large, wang))).to.equal('SIZE_LIMIT');
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, forms]));
    const full = { revision: 1, bpmn, forms: many as unknown as typeof forms };
    expect(codeOf(await saveDraft(county.context, key, full, wang))).to.equal('SIZE_LIMIT');
  });

  it('are found by name, code, key and pinyin', async () => {
    await copy();
    await copy({ name: '户外广告备案', code: 'JK-902' });
    for (const q of ['摊点', 'jk-900', 'yeShi', 'ystd', 'yeshitandian', 'tdianDJ']) {
      expect(await list(q), q).to.deep.equal(['夜市摊点登记']);
    }
    expect(await list()).to.have.length(2);
    expect(await list('zzz')).to.deep.equal([]);
  });

  it('can be deleted, once', async () => {
    const { key } = await copy();
    ok(await deleteDraft(county.context, { key }, wang));
    expect(await list()).to.deep.equal([]);
    expect(codeOf(await deleteDraft(county.context, { key }, wang))).to.equal('NOT_FOUND');
    expect((await copy()).key).to.equal(key);
  });

  it('are not seen by another county', async () => {
    const { key } = await copy();
    const other = { ...wang, tenant: 'other' };
    expect(codeOf(await showDraft(county.context, key, other))).to.equal('NOT_FOUND');
    expect(ok(await listDrafts(county.context, {}, 'other')).items).to.deep.equal([]);
  });
});

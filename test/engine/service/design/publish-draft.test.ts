import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { receiveCase } from '../../../../engine/service/cases/receive.js';
import { saveDraft, showDraft } from '../../../../engine/service/design/drafts.js';
import {
  listDesignItems,
  showDesignItem,
  versionContents,
} from '../../../../engine/service/design/item-list.js';
import { newDraft } from '../../../../engine/service/design/new-draft.js';
import { publishDraft, rollBack } from '../../../../engine/service/design/publish-draft.js';
import { itemGuide, listItems } from '../../../../engine/service/items/list-items.js';
import { restoreItem, retireItem } from '../../../../engine/service/items/retire-item.js';
import { foodStall } from '../../../support/applications.js';
import { County, TENANT, codeOf, ok, refusal } from '../../../support/county.js';

describe('publishing drafts', () => {
  let county: County;
  let who: Staff;
  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
  });
  afterEach(() => county.close());

  const item = async (key = 'foodStall') => ok(await showDesignItem(county.context, key, TENANT));
  /** The next version of 食品摊点备案, with another label on its button. */
  const edited = async (label: string): Promise<number> => {
    const from = { kind: 'item', item: 'foodStall' } as const;
    const { bpmn, forms } = ok(await newDraft(county.context, { from }, who));
    const text = bpmn.replace(/label="准予[^"]*"/, `label="${label}"`);
    return ok(await saveDraft(county.context, 'foodStall', { revision: 1, bpmn: text, forms }, who))
      .revision;
  };
  const publish = (revision: number, note: string) =>
    publishDraft(county.context, 'foodStall', { revision, note }, who);

  it('keeps who, when and why; running cases stay where they are and are counted', async () => {
    // given
    await county.receive('qinghe.acceptance', foodStall());
    const revision = await edited('准予登记');
    await county.later({ hours: 1 });
    // when
    const made = ok(await publish(revision, '按新条例修改结论'));
    // then
    expect(made).to.include({ key: 'foodStall', version: 2 });
    await county.receive('qinghe.acceptance', foodStall());
    await county.receive('baishi.acceptance', foodStall());
    const { state, version, running, versions, draft } = await item();
    expect({ state, version, running, draft }).to.deep.equal({
      state: 'published',
      version: 2,
      running: 3,
      draft: undefined,
    });
    expect(versions.map(({ definitionId: _id, ...it }) => it)).to.deep.equal([
      {
        version: 2,
        publishedAt: '2026-03-02T10:00:00+08:00',
        publishedBy: { user: who.user, name: who.name },
        note: '按新条例修改结论',
        current: true,
        running: 2,
      },
      { version: 1, publishedAt: '2026-03-02T09:00:00+08:00', current: false, running: 1 },
    ]);
    expect(codeOf(await showDraft(county.context, 'foodStall', who))).to.equal('NOT_FOUND');
  });

  it('takes only what was seen: another revision is refused', async () => {
    const revision = await edited('准予登记');
    expect(codeOf(await publish(revision - 1, '旧稿'))).to.equal('DRAFT_STALE');
    expect((await item()).version).to.equal(1);
  });

  it('refuses what the check refuses, and keeps the draft', async () => {
    await edited('准予登记');
    const { bpmn, forms } = ok(await showDraft(county.context, 'foodStall', who));
    const broken = bpmn.replace('calledElement="decision"', 'calledElement="noSuchBlock"');
    ok(await saveDraft(county.context, 'foodStall', { revision: 2, bpmn: broken, forms }, who));
    const refused = refusal(await publish(3, '不行'));
    expect(refused.rejected.code).to.equal('NOT_DEPLOYABLE');
    expect(refused.problems?.[0]?.path).to.equal('foodStall.bpmn/decision');
    expect((await item()).draft).to.include({ revision: 3 });
  });

  it('rolls back by publishing a former version as a new one', async () => {
    ok(await publish(await edited('准予登记'), '改'));
    const back = { key: 'foodStall', version: 1, note: '改错了' };
    expect(ok(await rollBack(county.context, back, who))).to.include({ version: 3 });
    const { versions } = await item();
    expect(versions[0]).to.include({ version: 3, rollbackOf: 1, note: '改错了', current: true });
    const contents = async (version: number) => {
      const { bpmn, forms } = ok(
        await versionContents(county.context, { key: 'foodStall', version }, who),
      );
      return { bpmn, forms };
    };
    expect(await contents(3)).to.deep.equal(await contents(1));
    expect(codeOf(await rollBack(county.context, { ...back, version: 3 }, who))).to.equal(
      'INVALID_COMMAND',
    );
    expect(codeOf(await rollBack(county.context, { ...back, version: 9 }, who))).to.equal(
      'NOT_FOUND',
    );
  });

  it('lists every item with its state, found by pinyin and code', async () => {
    await edited('准予登记');
    const from = { kind: 'nothing' } as const;
    ok(await newDraft(county.context, { from, name: '户外广告备案', code: 'JK-902' }, who));
    const list = async (query: Parameters<typeof listDesignItems>[1]) =>
      ok(await listDesignItems(county.context, query, TENANT));
    const { items, total } = await list({ limit: 2 });
    expect(total).to.equal(6);
    expect(items.map(({ key, state }) => [key, state])).to.deep.equal([
      ['felling', 'published'],
      ['foodStall', 'published'],
    ]);
    expect(items[1]?.draft).to.include({ revision: 2 });
    const keys = async (query: Parameters<typeof listDesignItems>[1]) =>
      (await list(query)).items.map(({ key }) => key);
    expect(await keys({ state: 'draft' })).to.deep.equal(['huWaiGuangGaoBeiAn']);
    expect(await keys({ q: 'hwgg' })).to.deep.equal(['huWaiGuangGaoBeiAn']);
    expect(await keys({ q: 'jk-005' })).to.deep.equal(['felling']);
    expect(await keys({ block: 'welfare' })).to.deep.equal(['temporaryRelief']);
    expect(await keys({ catalogPart: 'forward' })).to.deep.equal(['ruralHouse']);
  });

  it('a retired item takes nothing new until it is restored; what runs goes on', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', foodStall());
    // when
    const retire = { key: 'foodStall', reason: '并入食品经营备案' };
    ok(await retireItem(county.context, retire, who));
    // then
    const clerk = await county.as('qinghe.acceptance');
    expect(codeOf(await receiveCase(county.context, foodStall(), clerk))).to.equal('ITEM_RETIRED');
    expect(codeOf(await itemGuide(county.context, TENANT, 'foodStall'))).to.equal('ITEM_RETIRED');
    const found = ok(await listItems(county.context, TENANT, { q: 'sptd' }));
    expect(found).to.deep.equal({ items: [], total: 0 });
    const shown = await item();
    expect(shown).to.include({ state: 'retired', running: 1 });
    expect(shown.retired).to.include({ reason: retire.reason, at: '2026-03-02T09:00:00+08:00' });
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    // and back
    ok(await restoreItem(county.context, retire, who));
    ok(await receiveCase(county.context, foodStall(), clerk));
    expect(await item()).to.include({ state: 'published', running: 2 });
    expect(
      codeOf(await retireItem(county.context, { key: 'acceptance', reason: 'x' }, who)),
    ).to.equal('NOT_FOUND');
  });
});

import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { saveDraft, showDraft } from '../../../../engine/service/design/drafts.js';
import { newDraft } from '../../../../engine/service/design/new-draft.js';
import { usesIn } from '../../../../engine/service/design/uses.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('uses of forms and fields', () => {
  let county: County;
  let who: Staff;
  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
    for (const item of ['felling', 'temporaryRelief']) {
      ok(await newDraft(county.context, { from: { kind: 'item', item } }, who));
    }
  });
  afterEach(() => county.close());

  const uses = async (key: string, wanted: Parameters<typeof usesIn>[2]) =>
    ok(await usesIn(county.context, key, wanted, who)).items;

  it('of a form: the start event and the stations that show it', async () => {
    const found = await uses('felling', { form: 'application' });
    const shown = found.filter(({ kind }) => kind === 'startForm' || kind === 'stationForm');
    expect(shown.map(({ kind, elementId, station }) => [kind, elementId ?? station])).to.eql([
      ['startForm', 'received'],
      ['stationForm', 'acceptance'],
      ['stationForm', 'correction'],
    ]);
    for (const { message, messageEn } of found) {
      expect(message).to.match(/\p{Script=Han}/u);
      expect(messageEn).to.not.match(/\p{Script=Han}/u);
    }
  });

  it('of a field: conditions of materials and limits, branches, rights', async () => {
    const volume = await uses('felling', { field: 'volume' });
    expect(volume.map(({ kind, form, text }) => [kind, form, text])).to.deep.equal([
      ['material', 'application', 'volume > 15 or area > 10'],
    ]);
    const amount = await uses('temporaryRelief', { form: 'application', field: 'amount' });
    expect(new Set(amount.map(({ kind }) => kind))).to.include.keys('limit', 'condition');
    const branch = amount.find(({ kind }) => kind === 'condition');
    expect(branch?.elementId).to.match(/^byAmountTo/);
  });

  it('of a field that nothing reads: none; of a draft that is not there: refused', async () => {
    expect(await uses('felling', { field: 'treeSpecies' })).to.deep.equal([]);
    expect(codeOf(await usesIn(county.context, 'nothing', {}, who))).to.equal('NOT_FOUND');
  });

  it('of forms that are none, or too large: none, at once', async () => {
    // given
    const { bpmn } = ok(await showDraft(county.context, 'felling', who));
    const field = (n: number) => ({ type: 'textfield', key: `k${n}`, conditional: { when: 'k0' } });
    const components = Array.from({ length: 12_000 }, (_, n) => field(n));
    const forms = { application: null, survey: { components } } as never;
    ok(await saveDraft(county.context, 'felling', { revision: 1, bpmn, forms }, who));
    // when
    const began = process.cpuUsage();
    const found = await uses('felling', { form: 'survey' });
    // then
    expect(found).to.deep.equal([]);
    expect(process.cpuUsage(began).user / 1000).to.be.below(500);
  });

  it('of a field that decides about others in its form', async () => {
    // given
    const { bpmn } = ok(await showDraft(county.context, 'felling', who));
    const field = (n: number) => ({ type: 'textfield', key: `k${n}`, conditional: { when: 'k0' } });
    const survey = { components: [0, 1, 2].map(field) };
    ok(await saveDraft(county.context, 'felling', { revision: 1, bpmn, forms: { survey } }, who));
    // when
    const found = await uses('felling', { field: 'k0' });
    // then
    expect(found.map(({ kind, message }) => [kind, message])).to.deep.equal([
      ['formLogic', '表单里“k1”的显示条件或计算'],
      ['formLogic', '表单里“k2”的显示条件或计算'],
    ]);
  });

  it('cannot be told of a broken diagram', async () => {
    const broken = { revision: 1, bpmn: '<x', forms: {} };
    ok(await saveDraft(county.context, 'felling', broken, who));
    expect(codeOf(await usesIn(county.context, 'felling', {}, who))).to.equal('NOT_DEPLOYABLE');
  });
});

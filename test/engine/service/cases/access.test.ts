import { expect } from 'chai';
import { type CaseQuery, listCases } from '../../../../engine/service/cases/list-cases.js';
import { showCase } from '../../../../engine/service/cases/show-case.js';
import {
  DELIVERED,
  felling,
  fellingBeforeDelivery,
  foodStall,
  hygiene,
  relief,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok } from '../../../support/county.js';

describe('who sees a case', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const list = async (user: string, query: CaseQuery = {}) =>
    ok(await listCases(county.context, query, await county.as(user)));
  const sees = async (user: string, number: string): Promise<boolean> => {
    const shown = await showCase(county.context, number, await county.as(user));
    const { items } = await list(user);
    const isListed = items.some((item) => item.number === number);
    expect('value' in shown, `${user} lists what they may open`).to.equal(isListed);
    return isListed;
  };

  it('a township its own, the organ that answers for it, supervisors all', async () => {
    // given: accepted in the bureau’s name (委托受理)
    const number = await county.receive('qinghe.acceptance', hygiene());
    // then
    const may = ['qinghe.acceptance', 'qinghe.issue.b', 'health.review', 'supervisor'];
    for (const user of may) expect(await sees(user, number), user).to.equal(true);
    const mayNot = [
      'baishi.acceptance',
      'forestry.review',
      'civil.decision',
      'qinghe-v1.villageAgent',
    ];
    for (const user of mayNot) expect(await sees(user, number), user).to.equal(false);
  });

  it('a department from its turn on, and ever after', async () => {
    // given
    const number = await county.receive('taohua.acceptance', relief(5_000));
    expect(await sees('civil.review', number)).to.equal(false);
    await county.done('taohua.acceptance', number, 'acceptance', 'accept');
    await county.done('taohua.review', number, 'survey', 'opinion', {
      form: { visitedOn: '2026-03-02', monthlyIncome: 300, findings: '属实。' },
      facts: [{ type: 'opinion', agree: true, text: '属实。', signers: ['吴敏', '郑和'] }],
    });
    // when
    await county.done('taohua.review', number, 'forwarding', 'forward', {
      facts: [{ type: 'forward', opinion: '建议救助。' }],
    });
    // then
    expect(await sees('civil.review', number)).to.equal(true);
    await county.done('civil.review', number, 'takeOver', 'takeOver');
    await county.done('civil.decision', number, 'countyDecision', 'grant', {
      form: { payment: 'cash', grounds: '属实。', approvedAmount: 5_000 },
    });
    expect(await sees('civil.review', number)).to.equal(true);
  });

  it('who is copied, once there is something to copy (抄送)', async () => {
    const number = await county.receive('qinghe.all', foodStall());
    await county.done('qinghe.all', number, 'acceptance', 'accept');
    await county.done('qinghe.all', number, 'decision', 'grant');
    await county.done('qinghe.all', number, 'issue', 'issue');
    expect(await sees('market.review', number)).to.equal(false);
    await county.done('qinghe.all', number, 'delivery', 'deliver', DELIVERED);
    expect(await sees('market.review', number)).to.equal(true);
    expect(await sees('housing.review', number)).to.equal(true);
  });

  it('the township of the domicile, the handling one, the one that hands out', async () => {
    const domicile = { ...felling(), handling: 'songlin', handOut: 'taohua', domicile: 'baishi' };
    const number = await county.receive('qinghe.acceptance', domicile);
    for (const user of ['songlin.review', 'taohua.issue', 'baishi.acceptance']) {
      expect(await sees(user, number), user).to.equal(true);
    }
    expect(await sees('liushu.acceptance', number)).to.equal(false);
  });

  it('no administrator or operator, whatever they administer', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    for (const user of ['admin', 'operator']) {
      expect(codeOf(await showCase(county.context, number, await county.as(user)))).to.equal(
        'NOT_FOUND',
      );
      expect((await list(user)).items).to.deep.equal([]);
    }
  });

  it('no other county', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const elsewhere = { ...(await county.as('supervisor')), tenant: 'other-county' };
    expect(codeOf(await showCase(county.context, number, elsewhere))).to.equal('NOT_FOUND');
    expect(ok(await listCases(county.context, {}, elsewhere)).items).to.deep.equal([]);
  });

  describe('and how much of it', () => {
    it('those who work on it in full, supervisors and the citizen masked', async () => {
      const number = await county.receive('songlin.acceptance', felling());
      const full = await county.shown('songlin.acceptance', number);
      expect(full.applicant).to.include({ name: '刘长林', idNumber: '110101198001010010' });
      const masked = { name: '刘*林', idNumber: '**************0010', phone: '138****8000' };
      expect((await county.shown('supervisor', number)).applicant).to.include(masked);
      const own = ok(await showCase(county.context, number, citizen(number, false)));
      expect(own.applicant).to.include(masked);
    });

    it('the citizen nothing that offices say among themselves', async () => {
      const number = await fellingBeforeDelivery(county);
      const shown = ok(await showCase(county.context, number, citizen(number)));
      expect(shown).to.not.have.any.keys('opinions', 'handOvers', 'supervisions');
      expect(shown.decision).to.not.have.property('by');
      expect(shown.decision).to.include({ result: 'grant', nameOf: 'forestry' });
      expect(await county.shown('songlin.review', number)).to.include.keys('opinions');
    });

    it('everybody the open stations at which they may work', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      const tasks = async (user: string) =>
        (await county.shown(user, number)).tasks.map(({ station, name }) => [station, name]);
      expect(await tasks('qinghe.acceptance')).to.deep.equal([['acceptance', '受理']]);
      expect(await tasks('qinghe.review')).to.deep.equal([]);
      expect(await tasks('supervisor')).to.deep.equal([]);
    });
  });

  describe('lists', () => {
    it('are narrowed, newest first, by pages', async () => {
      // given
      const one = await county.receive('taohua.acceptance', relief(800));
      await county.later({ minutes: 1 });
      const two = await county.receive('songlin.acceptance', felling());
      await county.later({ minutes: 1 });
      const three = await county.receive('taohua.acceptance', relief(900));
      ok(await county.fact('taohua.acceptance', one, { type: 'withdraw', reason: '不办了' }));

      // then
      const numbers = async (query: CaseQuery, user = 'supervisor') =>
        (await list(user, query)).items.map(({ number }) => number);
      expect(await numbers({})).to.deep.equal([three, two, one]);
      expect(await numbers({ limit: 1, offset: 1 })).to.deep.equal([two]);
      expect((await list('supervisor', { limit: 1 })).total).to.equal(3);
      expect(await numbers({ open: true })).to.deep.equal([three, two]);
      expect(await numbers({ status: 'withdrawn' })).to.deep.equal([one]);
      expect(await numbers({ item: 'JK-011' })).to.deep.equal([three, one]);
      expect(await numbers({ township: 'songlin' })).to.deep.equal([two]);
      expect(await numbers({ idNumber: '110101198001010010' })).to.have.length(3);
      expect(await numbers({ idNumber: '110101198001010011' })).to.deep.equal([]);
      expect(await numbers({ idNumber: '110101198001010010' }, 'songlin.review')).to.eql([two]);
    });

    it('tell an overdue promise from one kept', async () => {
      // given: small relief is promised in three workdays, felling in five
      const late = await county.receive('taohua.acceptance', relief(800));
      const kept = await county.receive('songlin.acceptance', felling());
      await county.done('taohua.acceptance', late, 'acceptance', 'accept');
      await county.done('songlin.acceptance', kept, 'acceptance', 'accept');
      await county.later({ workdays: 4 });
      // then
      const { items } = await list('supervisor', { overdue: true });
      expect(items.map(({ number, breached }) => [number, breached])).to.deep.equal([[late, true]]);
      expect(items[0]?.applicant).to.equal('刘*林');
    });
  });
});

import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { itemReadiness } from '../../../../engine/service/design/readiness.js';
import type { Readiness } from '../../../../engine/service/items/readiness.js';
import { County, TENANT, codeOf, ok } from '../../../support/county.js';

describe('readiness (五到位)', () => {
  let county: County;
  let who: Staff;
  beforeEach(async () => {
    county = await County.open();
    who = await county.as('admin');
  });
  afterEach(() => county.close());

  const of = async (key: string, township: string): Promise<Readiness> => {
    const { items } = ok(await itemReadiness(county.context, key, who));
    return items.find((it) => it.township === township)!;
  };
  const gaps = ({ checks }: Readiness): Record<string, string[]> =>
    Object.fromEntries(
      checks
        .filter(({ ok: fine }) => !fine)
        .map(({ check, gaps: found }) => [check, found.map(({ message }) => message)]),
    );

  it('is whole in every township of the demonstration county, for every item', async () => {
    for (const key of ['felling', 'foodStall', 'publicHygiene', 'ruralHouse', 'temporaryRelief']) {
      const { items } = ok(await itemReadiness(county.context, key, who));
      expect(items).to.have.length(16);
      for (const township of items) expect(gaps(township), `${key} ${township.name}`).to.eql({});
      expect(items.every(({ ready }) => ready)).to.equal(true);
      expect(items[0]?.checks.map(({ label }) => label)).to.deep.equal([
        '授权到位',
        '受理到位',
        '审查到位',
        '组卷到位',
        '发证到位',
      ]);
    }
  });

  it('lacks authority where the record has been revoked', async () => {
    const { directory } = county.context;
    const records = await directory.delegations(TENANT);
    const record = records.find((it) => it.principal === 'forestry' && it.delegate === 'songlin')!;
    await directory.saveDelegation({ ...record, revokedOn: '2026-03-01' });
    expect(gaps(await of('felling', 'songlin'))).to.deep.equal({
      authority: [
        `云溪县林业局对云溪县松林乡人民政府的授权（委托）${record.documentNumber}已于 2026-03-01 撤销`,
      ],
    });
    expect((await of('felling', 'qinghe')).ready).to.equal(true);
  });

  it('lacks staff: a B officer at the window, a second signer, anybody at all', async () => {
    const { directory } = county.context;
    const disable = async (user: string): Promise<void> => {
      const person = await directory.person(TENANT, user);
      await directory.savePerson({ ...person!, disabled: true });
    };
    await disable('songlin.acceptance.b');
    await disable('songlin.review.b');
    for (const officer of ['songlin.issue', 'songlin.issue.b']) await disable(officer);
    const found = gaps(await of('felling', 'songlin'));
    expect(found['intake']).to.deep.equal([
      '环节“受理”：云溪县松林乡人民政府没有 B 岗，A 岗不在时窗口无人受理',
    ]);
    expect(found['review']).to.deep.equal([
      '环节“伐区核查”：云溪县松林乡人民政府的审查岗需要 2 人，现有 1 人',
    ]);
    expect(found['issuing']).to.deep.equal([
      '环节“制发采伐许可证”：云溪县松林乡人民政府的出件岗没有人员',
      '环节“送达”：云溪县松林乡人民政府的出件岗没有人员',
    ]);
  });

  it('is of items only', async () => {
    expect(codeOf(await itemReadiness(county.context, 'acceptance', who))).to.equal('NOT_FOUND');
  });
});

import { expect } from 'chai';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Principal } from '../../../../engine/service/access/principal.js';
import { type ActRequest, actOnCase } from '../../../../engine/service/cases/act-on-case.js';
import {
  DELIVERED,
  fellingBeforeDelivery,
  hygiene,
  hygieneBeforeReview,
  relief,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok, refusal } from '../../../support/county.js';

describe('facts about a case', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const act = (number: string, request: ActRequest, who: Principal) =>
    actOnCase(county.context, number, request, who);
  const code = async (user: string, number: string, fact: CaseCommand): Promise<string> =>
    codeOf(await county.fact(user, number, fact));

  it('of a station are stated by completing it, and of nothing by nobody', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    expect(await code('qinghe.acceptance', number, { type: 'accept' })).to.equal('NOT_PERMITTED');
    const system = ['lapse', 'checkClocks', 'receive', 'fillForm', 'nonsense', '__proto__'];
    for (const type of system) {
      const fact = { type, clock: 'x' } as unknown as CaseCommand;
      expect(await code('qinghe.acceptance', number, fact), type).to.equal('NOT_PERMITTED');
    }
  });

  it('of a case that is another township’s find no case', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const fact = { type: 'urge', text: '请抓紧' } as const;
    for (const user of [
      'baishi.acceptance',
      'forestry.review',
      'admin',
      'qinghe-v1.villageAgent',
    ]) {
      expect(await code(user, number, fact), user).to.equal('NOT_FOUND');
    }
    expect(await code('qinghe.acceptance', '0000', fact)).to.equal('NOT_FOUND');
    const elsewhere = { ...(await county.as('qinghe.acceptance')), tenant: 'other-county' };
    expect(codeOf(await act(number, { fact }, elsewhere))).to.equal('NOT_FOUND');
    ok(await county.fact('qinghe.acceptance', number, fact));
  });

  it('name what does not fit in them', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const fact = { type: 'withdraw', reasons: '写错了' } as unknown as CaseCommand;
    const refused = refusal(await county.fact('qinghe.acceptance', number, fact));
    expect(refused.rejected.code).to.equal('INVALID_COMMAND');
    expect(refused.rejected.detail?.['reason']).to.include('reason');
  });

  describe('under a command key', () => {
    it('happen once', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      const who = await county.as('qinghe.acceptance');
      const request = { fact: { type: 'urge', text: '请抓紧' }, commandKey: 'urge-0001' } as const;
      ok(await act(number, request, who));
      ok(await act(number, request, who));
      const urged = (await county.factTypes(number)).filter((type) => type === 'urged');
      expect(urged).to.have.length(1);
    });

    it('happen in each case, of each person and each kind', async () => {
      const [one, two] = [
        await county.receive('qinghe.acceptance', hygiene()),
        await county.receive('qinghe.acceptance', hygiene()),
      ];
      const [clerk, other] = [
        await county.as('qinghe.acceptance'),
        await county.as('qinghe.acceptance.b'),
      ];
      const commandKey = 'urge-0002';
      const urge = { type: 'urge', text: '请抓紧' } as const;
      const hasten = { type: 'hasten', reason: '就医' } as const;
      for (const [number, who] of [
        [one, clerk],
        [one, other],
        [two, clerk],
      ] as const) {
        ok(await act(number, { fact: hasten, commandKey }, who));
      }
      ok(await act(one, { fact: urge, commandKey }, clerk));
      const facts = await county.factTypes(one);
      expect(facts.filter((type) => type === 'hastened')).to.have.length(2);
      expect(facts).to.include('urged');
      expect(await county.factTypes(two)).to.include('hastened');
    });
  });

  describe('by the citizen', () => {
    it('take the second factor', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      const fact = { type: 'withdraw', reason: '不办了' } as const;
      expect(codeOf(await act(number, { fact }, citizen(number, false)))).to.equal(
        'SECOND_FACTOR_REQUIRED',
      );
      expect(codeOf(await act(number, { fact }, citizen('other')))).to.equal('NOT_FOUND');
      ok(await act(number, { fact }, citizen(number)));
      const { aggregate, state } = await county.found(number);
      expect([state.ended, aggregate.head.ended]).to.deep.equal(['withdrawn', true]);
    });

    it('are none of the office’s', async () => {
      const number = await hygieneBeforeReview(county);
      const fact = { type: 'invite', materials: ['floorPlan'], reason: '更清楚' } as const;
      expect(codeOf(await act(number, { fact }, citizen(number)))).to.equal('NOT_PERMITTED');
    });

    it('rate: once for the case, never by staff', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      const fact = { type: 'rate', level: 1, occasion: 'case', channel: 'mobile' } as const;
      ok(await act(number, { fact }, citizen(number)));
      expect(codeOf(await act(number, { fact }, citizen(number)))).to.equal('RATED_ALREADY');
      expect(await code('qinghe.acceptance', number, fact)).to.equal('NOT_PERMITTED');
    });

    it('thirty times an hour at most, for each act stays on record', async () => {
      // given
      const number = await county.receive('qinghe.acceptance', hygiene());
      const fact = { type: 'urge', text: '请尽快' } as const;
      const times = Array.from({ length: 31 });
      // when
      const answers = await Promise.all(times.map(() => act(number, { fact }, citizen(number))));
      // then
      const codes = answers.filter((answer) => 'rejected' in answer).map(codeOf);
      expect(codes.filter((each) => each === 'TOO_MANY_ATTEMPTS')).to.have.length(1);
      expect(codes.filter((each) => each === 'URGED_LATELY')).to.have.length(29);
      const clerk = await county.as('qinghe.acceptance');
      ok(await act(number, { fact: { type: 'withdraw', reason: '申请人撤回' } }, clerk));
    });
  });

  describe('on a case that is over', () => {
    it('archive it, once nothing is owed any more', async () => {
      const number = await fellingBeforeDelivery(county);
      const archive: CaseCommand = { type: 'archive', catalogue: '2026-林业-001' };
      expect(await code('songlin.issue', number, archive)).to.equal('WRONG_STATUS');
      await county.done('songlin.issue', number, 'delivery', 'deliver', DELIVERED);
      ok(await county.fact('songlin.issue', number, archive));
      expect((await county.shown('songlin.issue', number)).status).to.equal('archived');
      expect(await code('songlin.issue', number, archive)).to.equal('WRONG_STATUS');
    });

    it('wait for papers that follow a decision (先行救助)', async () => {
      // given
      const materials = [{ code: 'identity', form: 'shared' as const }];
      const request = relief(800, { materials, urgent: '住房失火' });
      const number = await county.receive('taohua.acceptance', request);
      await county.done('taohua.acceptance', number, 'acceptance', 'accept');
      await county.done('taohua.decision', number, 'townshipDecision', 'grant', {
        form: { payment: 'cash', grounds: '属实。', approvedAmount: 800 },
      });
      await county.done('taohua.issue', number, 'issue', 'issue');
      await county.done('taohua.issue', number, 'delivery', 'deliver', DELIVERED);
      const archive: CaseCommand = { type: 'archive', catalogue: '2026-民政-001' };

      // then
      expect(await code('taohua.issue', number, archive)).to.equal('MATERIAL_STILL_OWED');
      await county.done('taohua.acceptance', number, 'papers', 'supplied', {
        facts: [
          {
            type: 'supplyDeferred',
            materials: [
              { code: 'application', form: 'submitted', originals: 1 },
              { code: 'authorisation', form: 'submitted', originals: 1 },
            ],
          },
        ],
      });
      ok(await county.fact('taohua.issue', number, archive));
    });

    it('leave it with those who had a part, and with nobody else', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      ok(await county.fact('qinghe.acceptance', number, { type: 'withdraw', reason: '不办了' }));
      for (const user of ['qinghe.review', 'health.review', 'supervisor']) {
        expect((await county.shown(user, number)).status, user).to.equal('withdrawn');
      }
      const urge = { type: 'urge', text: 'x' } as const;
      expect(await code('baishi.acceptance', number, urge)).to.equal('NOT_FOUND');
      expect(await code('qinghe.acceptance', number, urge)).to.equal('WRONG_STATUS');
    });
  });
});

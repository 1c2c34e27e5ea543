import { expect } from 'chai';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Principal } from '../../../../engine/service/access/principal.js';
import { type ActRequest, actOnCase } from '../../../../engine/service/cases/act-on-case.js';
import {
  DELIVERED,
  felling,
  fellingBeforeDelivery,
  hygiene,
  hygieneBeforeReview,
  hygieneDecided,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok } from '../../../support/county.js';

const HYGIENE_ID = '91350100M000100Y43';

describe('facts that move a case from organ to organ', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const act = (number: string, request: ActRequest, who: Principal) =>
    actOnCase(county.context, number, request, who);
  const code = async (user: string, number: string, fact: CaseCommand): Promise<string> =>
    codeOf(await county.fact(user, number, fact));

  describe('交接', () => {
    it('are confirmed by both sides; the days between belong to the sender', async () => {
      // given
      const number = await county.receive('qinghe.acceptance', hygiene());
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      await county.done('qinghe.acceptance', number, 'fileSender', 'handOver', {
        facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料一套'] }],
      });
      await county.later({ workdays: 2 });
      const [sent] = (await county.state(number)).handOvers;
      expect(sent).to.include({ id: 'H1', from: 'qinghe', to: 'health', by: 'qinghe.acceptance' });

      // when
      const take = { type: 'takeOverHandOver', handOver: 'H1' } as const;
      expect(await code('qinghe.issue', number, take)).to.equal('HAND_OVER_BOTH_SIDES');
      ok(await county.fact('health.review', number, take));

      // then
      expect(await code('health.review', number, take)).to.equal('HAND_OVER_UNKNOWN');
      const { clocks } = await county.shown('health.review', number);
      const { perHolder } = clocks.find(({ kind }) => kind === 'promised')!;
      expect(perHolder).to.deep.equal([
        { holder: 'qinghe', answerable: 'health', n: 2, overdue: 0 },
      ]);
    });

    it('confirmed beside their station leave it no riddle', async () => {
      // given
      const number = await county.receive('qinghe.acceptance', hygiene());
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      await county.done('qinghe.acceptance', number, 'fileSender', 'handOver', {
        facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料一套'] }],
      });
      const take = { type: 'takeOverHandOver', handOver: 'H1' } as const;
      ok(await county.fact('health.review', number, take));
      // when
      await county.done('health.review', number, 'fileReceiver', 'handOver', { facts: [take] });
      // then
      const taken = (await county.factTypes(number)).filter((type) => type === 'handOverTaken');
      expect(taken).to.have.length(1);
      expect(await county.taskOf('health.review', number, 'review')).to.be.a('string');
    });

    it('are sent by who has the file', async () => {
      const number = await hygieneBeforeReview(county);
      const send = { type: 'sendHandOver', what: 'file', to: 'civil', list: ['案卷'] } as const;
      expect(await code('qinghe.acceptance', number, send)).to.equal('HAND_OVER_NOT_HELD');
      expect(await code('civil.review', number, send)).to.equal('NOT_FOUND');
      ok(await county.fact('health.review', number, send));
      expect((await county.shown('civil.review', number)).number).to.equal(number);
    });
  });

  describe('变更出件点', () => {
    const move = (to: string): CaseCommand => ({ type: 'moveHandOut', to });
    const queryCode = async (number: string) => (await county.state(number)).queryCode;

    it('to another window takes number, query code and identity, and brings the task along', async () => {
      // given
      const number = await fellingBeforeDelivery(county);
      const { id, who } = {
        id: await county.taskOf('songlin.issue', number, 'delivery'),
        who: await county.as('baishi.issue'),
      };
      const { applicant } = felling();
      const identity = { queryCode: await queryCode(number), idNumber: applicant.idNumber };
      expect(codeOf(await act(number, { fact: move('baishi') }, who))).to.equal('NOT_FOUND');
      const wrong = { ...identity, queryCode: '000000' };
      expect(codeOf(await act(number, { fact: move('baishi'), identity: wrong }, who))).to.equal(
        'WRONG_QUERY_CODE',
      );

      // when
      ok(await act(number, { fact: move('baishi'), identity }, who));

      // then: the old window sees the case still, and the task no more
      expect(await county.taskOf('baishi.issue', number, 'delivery')).to.equal(id);
      expect((await county.shown('songlin.issue', number)).townships.handOut).to.equal('baishi');
      const gone = await county.complete('baishi.issue', number, 'delivery', {
        outcome: 'deliver',
        ...DELIVERED,
      });
      ok(gone);
      const { spells, townships } = await county.state(number);
      expect(townships.handOut).to.equal('baishi');
      const delivery = spells.filter(({ station }) => station === 'delivery');
      expect(delivery.map(({ holder }) => holder)).to.deep.equal(['songlin', 'baishi']);
      expect(await county.factTypes(number)).to.include.members(['handOutMoved', 'stationMoved']);
    });

    it('never to a third one, and nothing else with it', async () => {
      const number = await fellingBeforeDelivery(county);
      const { idNumber } = felling().applicant;
      const identity = { queryCode: await queryCode(number), idNumber };
      const who = await county.as('baishi.issue');
      const third = { fact: move('taohua'), identity };
      expect(codeOf(await act(number, third, who))).to.equal('NOT_FOUND');
      const urge = { fact: { type: 'urge', text: '请抓紧' }, identity } as const;
      expect(codeOf(await act(number, urge, who))).to.equal('NOT_FOUND');
      const own = await county.fact('songlin.issue', number, move('baishi'));
      expect(codeOf(own)).to.equal('HAND_OUT_NOT_YOURS');
    });

    it('by the citizen goes to any window, and to windows alone', async () => {
      const number = await fellingBeforeDelivery(county);
      expect(codeOf(await act(number, { fact: move('health') }, citizen(number)))).to.equal(
        'NOT_A_WINDOW',
      );
      expect(codeOf(await act(number, { fact: move('nowhere') }, citizen(number)))).to.equal(
        'ORGAN_UNKNOWN',
      );
      ok(await act(number, { fact: move('taohua') }, citizen(number)));
      expect(await county.taskOf('taohua.issue', number, 'delivery')).to.be.a('string');
    });

    it('guessing at codes is stopped', async () => {
      const number = await fellingBeforeDelivery(county);
      const who = await county.as('baishi.issue');
      const identity = { queryCode: '000000', idNumber: 'x' };
      const guess = async () => codeOf(await act(number, { fact: move('baishi'), identity }, who));
      for (let i = 0; i < 10; i++) expect(await guess()).to.equal('WRONG_QUERY_CODE');
      expect(await guess()).to.equal('TOO_MANY_ATTEMPTS');
    });
  });

  it('an identity number is compared as people write it', async () => {
    const number = await hygieneDecided(county);
    const who = await county.as('baishi.issue');
    const { queryCode } = await county.state(number);
    const identity = { queryCode, idNumber: ` ${HYGIENE_ID.toLowerCase()} ` };
    ok(await act(number, { fact: { type: 'moveHandOut', to: 'baishi' }, identity }, who));
  });
});

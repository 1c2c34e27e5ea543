import { expect } from 'chai';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import { type ActRequest, actOnCase } from '../../../../engine/service/cases/act-on-case.js';
import type { Principal } from '../../../../engine/service/access/principal.js';
import { completeTask } from '../../../../engine/service/tasks/complete-task.js';
import {
  DELIVERED,
  REVIEWED,
  defect,
  felling,
  fellingBeforeDelivery,
  hygiene,
  hygieneBeforeReview,
  relief,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok, refusal } from '../../../support/county.js';

const HYGIENE_ID = '91350100M000100Y43';

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
  const decidedHygiene = async (): Promise<string> => {
    const number = await hygieneBeforeReview(county);
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    await county.done('health.decision', number, 'decision', 'grant');
    return number;
  };

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
      for (const [number, who] of [
        [one, clerk],
        [one, other],
        [two, clerk],
      ] as const) {
        ok(await act(number, { fact: urge, commandKey }, who));
      }
      ok(await act(one, { fact: { type: 'hasten', reason: '就医' }, commandKey }, clerk));
      const facts = await county.factTypes(one);
      expect(facts.filter((type) => type === 'urged')).to.have.length(2);
      expect(facts).to.include('hastened');
      expect(await county.factTypes(two)).to.include('urged');
    });
  });

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
  });

  it('withdraw ends the case and its open tasks; not after the decision', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const id = await county.taskOf('qinghe.acceptance', number, 'acceptance');
    ok(await county.fact('qinghe.acceptance', number, { type: 'withdraw', reason: '不办了' }));
    const shown = await county.shown('qinghe.acceptance', number);
    expect(shown).to.include({ status: 'withdrawn', ended: true });
    expect(shown.tasks).to.deep.equal([]);
    expect(shown.clocks.every(({ running }) => !running)).to.equal(true);
    const late = await completeTask(county.context, id, {}, await county.as('qinghe.acceptance'));
    expect(codeOf(late)).to.equal('TASK_ALREADY_COMPLETED');
    const decided = await decidedHygiene();
    const withdraw = { type: 'withdraw', reason: '不办了' } as const;
    expect(await code('qinghe.acceptance', decided, withdraw)).to.equal('WRONG_STATUS');
  });

  it('容缺: deferred materials block the decision until they are there', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene(['testReport']));
    const undertaking = { signer: '周敏' };
    const defer = (code: string, days?: number): CaseCommand => ({
      type: 'deferMaterials',
      materials: [{ code, days }],
      undertaking,
    });
    expect(await code('qinghe.acceptance', number, defer('floorPlan'))).to.equal(
      'MATERIAL_NOT_DEFERRABLE',
    );
    expect(await code('qinghe.acceptance', number, defer('testReport', 9))).to.equal(
      'DEFERRAL_TOO_LONG',
    );
    ok(await county.fact('qinghe.acceptance', number, defer('testReport', 3)));
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    await county.done('qinghe.acceptance', number, 'fileSender', 'handOver', {
      facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['材料'] }],
    });
    await county.done('health.review', number, 'fileReceiver', 'handOver', {
      facts: [{ type: 'takeOverHandOver', handOver: 'H1' }],
    });
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);

    // then
    const early = await county.complete('health.decision', number, 'decision', {
      outcome: 'grant',
    });
    expect(codeOf(early)).to.equal('DEFERRED_OPEN');
    const supply: CaseCommand = {
      type: 'supplyDeferred',
      materials: [{ code: 'testReport', form: 'submitted', originals: 1 }],
    };
    ok(await act(number, { fact: supply }, citizen(number)));
    await county.done('health.decision', number, 'decision', 'grant');
  });

  it('邀请自愿补充: stops no clock, and after acceptance nothing is demanded', async () => {
    const number = await hygieneBeforeReview(county);
    const before = (await county.state(number)).clocks;
    const invite: CaseCommand = { type: 'invite', materials: ['floorPlan'], reason: '图更清楚些' };
    ok(await county.fact('health.review', number, invite));
    expect((await county.state(number)).clocks).to.deep.equal(before);
    const demand = { type: 'deferMaterials', materials: [], undertaking: { signer: 'x' } } as const;
    expect(await code('qinghe.acceptance', number, demand)).to.equal('MATERIAL_AFTER_ACCEPTANCE');
    const supply: CaseCommand = {
      type: 'supplyInvited',
      materials: [{ code: 'floorPlan', form: 'submitted', copies: 1 }],
    };
    ok(await act(number, { fact: supply }, citizen(number)));
    expect((await county.state(number)).materials['floorPlan']).to.deep.equal({ is: 'submitted' });
  });

  describe('督办', () => {
    const supervise: CaseCommand = {
      type: 'supervise',
      addressee: 'qinghe',
      text: '请说明进度',
      rule: '县效能监督办法',
      days: 2,
    };

    it('is the supervision post’s, answered by its addressee', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      expect(await code('qinghe.acceptance', number, supervise)).to.equal('NOT_PERMITTED');
      ok(await county.fact('supervisor', number, supervise));
      const { order } = (await county.state(number)).supervisions[0]!;
      const answer: CaseCommand = { type: 'answerSupervision', order, text: '材料在审' };
      expect(await code('health.review', number, answer)).to.equal('NOT_ADDRESSEE');
      ok(await county.fact('qinghe.acceptance', number, answer));
      expect((await county.state(number)).supervisions[0]?.answered).to.equal(true);
    });

    it('lets an organ see the case that had no part in it, and unanswered climbs a rung', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene());
      expect(await code('civil.review', number, { type: 'urge', text: 'x' })).to.equal('NOT_FOUND');
      ok(
        await county.fact('supervisor', number, {
          ...supervise,
          addressee: 'civil',
        } as CaseCommand),
      );
      expect((await county.shown('civil.review', number)).number).to.equal(number);
      await county.later({ workdays: 3 });
      expect((await county.state(number)).supervisions[0]).to.include({ rung: 2 });
    });

    it('lets a second notice through once, and keeps the violation (监督放行)', async () => {
      // given
      const number = await county.receive('qinghe.acceptance', hygiene(['floorPlan']));
      const notice = (subject: string) =>
        county.complete('qinghe.acceptance', number, 'acceptance', {
          outcome: 'notifyCorrection',
          facts: [{ type: 'notifyCorrection', defects: [defect(subject)] }],
        });
      ok(await notice('floorPlan'));
      const supply: CaseCommand = {
        type: 'supplyCorrection',
        materials: [{ code: 'floorPlan', form: 'submitted', copies: 1 }],
      };
      await county.done('qinghe.acceptance', number, 'correction', 'supplied', { facts: [supply] });
      expect(codeOf(await notice('application'))).to.equal('ONE_NOTICE_ONLY');

      // when
      const override = { type: 'override', rule: 'ONE_NOTICE_ONLY', reason: '签名系伪造' } as const;
      expect(await code('qinghe.acceptance', number, override)).to.equal('NOT_PERMITTED');
      ok(await county.fact('supervisor', number, override));

      // then
      ok(await notice('application'));
      expect((await county.state(number)).violations.map(({ rule }) => rule)).to.deep.equal([
        'SECOND_NOTICE',
      ]);
    });
  });

  it('void and re-issue a result: by whose name it bears or who wrote it, never by others', async () => {
    // given
    const number = await decidedHygiene();
    await county.done('health.issue', number, 'issue', 'issue', {
      facts: [{ type: 'issue', validTo: '2030-03-01' }],
    });
    const result = (await county.state(number)).documents.find(({ type }) => type === 'result')!;
    const undo: CaseCommand = { type: 'voidDocument', document: result.id, reason: '打印错误' };
    const again: CaseCommand = { type: 'reissueDocument', document: result.id, reason: '打印错误' };

    // then
    expect(await code('qinghe.acceptance', number, undo)).to.equal('DOCUMENT_NOT_YOURS');
    expect(await code('health.issue', number, again)).to.equal('DOCUMENT_NOT_VOID');
    ok(await county.fact('health.issue', number, undo));
    ok(await county.fact('health.issue', number, again));
    const { documents } = await county.state(number);
    const results = documents.filter(({ type }) => type === 'result');
    expect(results.map((entry) => entry.void === true)).to.deep.equal([true, false]);
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

  it('an identity number is compared as people write it', async () => {
    const number = await decidedHygiene();
    const who = await county.as('baishi.issue');
    const { queryCode } = await county.state(number);
    const identity = { queryCode, idNumber: ` ${HYGIENE_ID.toLowerCase()} ` };
    ok(await act(number, { fact: { type: 'moveHandOut', to: 'baishi' }, identity }, who));
  });
});

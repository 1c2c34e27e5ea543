import { expect } from 'chai';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Principal } from '../../../../engine/service/access/principal.js';
import { type ActRequest, actOnCase } from '../../../../engine/service/cases/act-on-case.js';
import { completeTask } from '../../../../engine/service/tasks/complete-task.js';
import {
  REVIEWED,
  defect,
  hygiene,
  hygieneBeforeReview,
  hygieneDecided,
} from '../../../support/applications.js';
import { County, citizen, codeOf, ok } from '../../../support/county.js';

/** Of who applies in `hygiene`. */
const ID = '91350100M000100Y43';

describe('facts on the way of a case', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const act = (number: string, request: ActRequest, who: Principal) =>
    actOnCase(county.context, number, request, who);
  const code = async (user: string, number: string, fact: CaseCommand): Promise<string> =>
    codeOf(await county.fact(user, number, fact));

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
    const decided = await hygieneDecided(county);
    const withdraw = { type: 'withdraw', reason: '不办了' } as const;
    expect(await code('qinghe.acceptance', decided, withdraw)).to.equal('WRONG_STATUS');
  });

  it('withdraw is for the window where it was handed in, and tells who may', async () => {
    // given: to be handed out in another township, whose window sees the case
    const number = await county.receive('qinghe.acceptance', hygiene());
    const identity = { queryCode: (await county.state(number)).queryCode, idNumber: ID };
    const moved = { fact: { type: 'moveHandOut', to: 'taohua' }, identity } as const;
    ok(await act(number, moved, await county.as('taohua.acceptance')));
    const withdraw = { type: 'withdraw', reason: '不办了' } as const;
    // then
    expect(await code('taohua.acceptance', number, withdraw)).to.equal('NOT_PERMITTED');
    const may = async (user: string) => (await county.shown(user, number)).mayWithdraw;
    expect(await may('taohua.acceptance')).to.equal(false);
    expect(await may('supervisor')).to.equal(false);
    expect(await may('qinghe.acceptance')).to.equal(true);
    ok(await county.fact('qinghe.acceptance', number, withdraw));
    expect(await may('qinghe.acceptance')).to.equal(false);
  });

  it('容缺: deferred materials block the decision until they are there', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene(['testReport']));
    const undertaking = { signer: '周敏' };
    const defer = (material: string, days?: number): CaseCommand => ({
      type: 'deferMaterials',
      materials: [{ code: material, days }],
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
    const supervise = {
      type: 'supervise',
      addressee: 'qinghe',
      text: '请说明进度',
      rule: '县效能监督办法',
      days: 2,
    } as const;

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
        }),
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

  it('void and re-issue a result: by who decided or their head, never by another post', async () => {
    // given
    const number = await hygieneDecided(county);
    await county.done('health.issue', number, 'issue', 'issue', {
      facts: [{ type: 'issue', validTo: '2030-03-01' }],
    });
    const result = (await county.state(number)).documents.find(({ type }) => type === 'result')!;
    const undo: CaseCommand = { type: 'voidDocument', document: result.id, reason: '打印错误' };
    const again: CaseCommand = { type: 'reissueDocument', document: result.id, reason: '打印错误' };

    // then
    expect(await code('qinghe.acceptance', number, undo)).to.equal('DOCUMENT_NOT_YOURS');
    expect(await code('health.issue', number, undo)).to.equal('DECIDER_ONLY');
    expect(await code('health.decision', number, again)).to.equal('DOCUMENT_NOT_VOID');
    ok(await county.fact('health.decision', number, undo));
    expect(await code('health.issue', number, again)).to.equal('DECIDER_ONLY');
    ok(await county.fact('health.head', number, again));
    const { documents } = await county.state(number);
    const results = documents.filter(({ type }) => type === 'result');
    expect(results.map((entry) => entry.void === true)).to.deep.equal([true, false]);
  });
});

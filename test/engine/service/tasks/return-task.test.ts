import { expect } from 'chai';
import { returnTask } from '../../../../engine/service/tasks/return-task.js';
import {
  REVIEWED,
  fellingBeforeDecision,
  fellingBeforeDelivery,
  hygiene,
  hygieneBeforeReview,
  relief,
  ruralHouseBeforeOpinions,
} from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('return of a task (内部退回)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const sendBack = async (
    user: string,
    number: string,
    from: string,
    request: Parameters<typeof returnTask>[2],
  ) => {
    const id = await county.taskOf(user, number, from);
    return returnTask(county.context, id, request, await county.as(user));
  };
  const reviewed = async (): Promise<string> => {
    const number = await hygieneBeforeReview(county);
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    return number;
  };

  it('leads out of a block to an earlier station; clocks run on, both spells stay booked', async () => {
    // given: two workdays for review, five promised, all on Monday the 2nd
    const number = await reviewed();
    const before = await county.state(number);
    await county.later({ workdays: 1 });

    // when
    const reason = '布局图与现场不符，请复核';
    ok(await sendBack('health.decision', number, 'decision', { to: 'review', reason }));

    // then
    expect(await county.taskOf('health.review', number, 'review')).to.be.a('string');
    const state = await county.state(number);
    const review = state.spells.filter(({ station }) => station === 'review');
    expect(review.map(({ to }) => to === undefined)).to.deep.equal([false, true]);
    expect(state.clocks['promised']).to.deep.equal(before.clocks['promised']);
    const open = Object.values(state.clocks).find(
      ({ kind, stoppedAt }) => kind === 'stage' && stoppedAt === undefined,
    );
    // min(own limit 2, what remains of the promise: 5 less Tuesday)
    expect(open?.limit).to.deep.equal({ n: 2, unit: 'workday' });
    expect(await county.factTypes(number)).to.include('returnedInternally');
    const { clocks } = await county.shown('health.review', number);
    const { perHolder, used } = clocks.find(({ kind }) => kind === 'promised')!;
    expect(perHolder.reduce((sum, { n }) => sum + n, 0)).to.equal(used);

    // and the case goes on as before
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    await county.done('health.decision', number, 'decision', 'grant');
  });

  it('re-arms the stage with no more than what remains of the promise', async () => {
    // given: one of the five promised workdays is left, and review has two
    const number = await reviewed();
    await county.later({ workdays: 4 });
    ok(await sendBack('health.decision', number, 'decision', { to: 'review', reason: '复核' }));
    const { clocks } = await county.state(number);
    const open = Object.values(clocks).find(
      ({ kind, stoppedAt }) => kind === 'stage' && stoppedAt === undefined,
    );
    expect(open?.limit).to.deep.equal({ n: 1, unit: 'workday' });
  });

  it('needs a reason, and the task', async () => {
    const number = await reviewed();
    const blank = await sendBack('health.decision', number, 'decision', {
      to: 'review',
      reason: ' ',
    });
    expect(codeOf(blank)).to.equal('REASON_REQUIRED');
    const id = await county.claim('health.decision.b', number, 'decision');
    const request = { to: 'review', reason: '复核' };
    const back = async (user: string) =>
      returnTask(county.context, id, request, await county.as(user));
    expect(codeOf(await back('health.decision'))).to.equal('TASK_NOT_YOURS');
    expect(codeOf(await back('forestry.decision'))).to.equal('NOT_FOUND');
    ok(await back('health.decision.b'));
    expect(codeOf(await back('health.decision.b'))).to.equal('TASK_ALREADY_COMPLETED');
  });

  it('goes to stations alone that the case has passed', async () => {
    const number = await reviewed();
    for (const to of ['delivery', 'nowhere', 'decision']) {
      const refused = await sendBack('health.decision', number, 'decision', { to, reason: '复核' });
      expect(codeOf(refused), to).to.equal('RETURN_TO_UNKNOWN_STATION');
    }
  });

  it('never crosses acceptance', async () => {
    const number = await reviewed();
    const request = { to: 'acceptance', reason: '材料不齐' };
    const id = await county.taskOf('health.decision', number, 'decision');
    const refused = await returnTask(
      county.context,
      id,
      request,
      await county.as('health.decision'),
    );
    expect(codeOf(refused)).to.be.oneOf(['RETURN_CROSSES_ACCEPTANCE', 'RETURN_TO_UNKNOWN_STATION']);
    expect((await county.state(number)).milestones.accepted).to.not.equal(undefined);
  });

  it('never crosses the decision', async () => {
    const number = await fellingBeforeDelivery(county);
    const refused = await sendBack('songlin.issue', number, 'delivery', {
      to: 'siteVisit',
      reason: '再看',
    });
    expect(codeOf(refused)).to.equal('RETURN_CROSSES_DECISION');
  });

  it('within a township is no push-down', async () => {
    const number = await fellingBeforeDecision(county);
    const request = { to: 'siteVisit', reason: '照片不清' };
    ok(await sendBack('songlin.decision', number, 'decision', request));
    expect((await county.state(number)).pushedDown).to.equal(0);
  });

  describe('from the county to a township (不得下推)', () => {
    const forwarded = async (): Promise<string> => {
      const number = await county.receive('taohua.acceptance', relief(5_000));
      await county.done('taohua.acceptance', number, 'acceptance', 'accept');
      await county.done('taohua.review', number, 'survey', 'opinion', {
        form: { visitedOn: '2026-03-02', monthlyIncome: 300, findings: '属实。' },
        facts: [{ type: 'opinion', agree: true, text: '属实。', signers: ['吴敏', '郑和'] }],
      });
      await county.done('taohua.review', number, 'forwarding', 'forward', {
        facts: [{ type: 'forward', opinion: '建议救助。' }],
      });
      await county.done('civil.review', number, 'takeOver', 'takeOver');
      return number;
    };

    it('is forbidden without a stated defect of the township’s own review', async () => {
      const number = await forwarded();
      const bare = { to: 'forwarding', reason: '请再核实' };
      const refused = await sendBack('civil.decision', number, 'countyDecision', bare);
      expect(codeOf(refused)).to.equal('PUSH_DOWN_FORBIDDEN');
      const visit = { to: 'survey', reason: '请再核实', defect: '收入未写明' };
      const other = await sendBack('civil.decision', number, 'countyDecision', visit);
      expect(codeOf(other)).to.equal('PUSH_DOWN_FORBIDDEN');
    });

    it('with one goes back, and is counted', async () => {
      const number = await forwarded();
      const request = { to: 'forwarding', reason: '请补正意见', defect: '初审意见未写收入' };
      ok(await sendBack('civil.decision', number, 'countyDecision', request));
      expect((await county.state(number)).pushedDown).to.equal(1);
      expect(await county.taskOf('taohua.review', number, 'forwarding')).to.be.a('string');
    });
  });

  it('waits for stations at work beside it', async () => {
    const number = await ruralHouseBeforeOpinions(county);
    const refused = await sendBack('land.review', number, 'planningReview', {
      to: 'siteVisit',
      reason: '四至不清',
    });
    expect(codeOf(refused)).to.equal('RETURN_WHILE_OTHERS_WORK');
  });

  it('is for cases', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    const refused = await sendBack('qinghe.acceptance', number, 'acceptance', {
      to: 'acceptance',
      reason: 'x',
    });
    expect(codeOf(refused)).to.equal('RETURN_TO_UNKNOWN_STATION');
  });
});

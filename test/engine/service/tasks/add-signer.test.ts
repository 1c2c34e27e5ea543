import { expect } from 'chai';
import { addSigner } from '../../../../engine/service/tasks/add-signer.js';
import { completeTask } from '../../../../engine/service/tasks/complete-task.js';
import { hygieneBeforeReview, ruralHouseBeforeOpinions } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('added signers (加签、会签)', () => {
  let county: County;
  let number: string;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());
  beforeEach(async () => {
    number = await ruralHouseBeforeOpinions(county);
  });

  const add = async (user: string, station: string, request: Parameters<typeof addSigner>[2]) => {
    const id = await county.taskOf(user, number, station);
    return addSigner(county.context, id, request, await county.as(user));
  };
  const opinion = (agree: boolean) => ({
    outcome: 'opinion',
    form: { conclusion: agree ? 'agree' : 'disagree', grounds: '见附页。' },
    facts: [{ type: 'opinion', agree, text: agree ? '同意。' : '与规划道路冲突。' } as const],
  });
  const sign = async (user: string, id: string, agree: boolean) =>
    ok(await completeTask(county.context, id, opinion(agree), await county.as(user)));

  it('give a second person of the organ a task of their own, with a clock of its own', async () => {
    const { id } = ok(
      await add('transport.review', 'transportOpinion', { user: 'transport.review.b' }),
    );
    const task = await county.task('transport.review.b', id);
    expect(task).to.include({ assignee: 'transport.review.b', mine: true });
    expect(task.station?.key).to.equal('transportOpinion');
    const { clocks } = await county.state(number);
    const joint = Object.values(clocks).filter(
      ({ kind, holder }) => kind === 'joint' && holder === 'transport',
    );
    expect(joint).to.have.length(2);
  });

  it('all have to sign before the join goes on', async () => {
    // given
    const first = await county.taskOf('transport.review', number, 'transportOpinion');
    const { id } = ok(
      await add('transport.review', 'transportOpinion', { user: 'transport.review.b' }),
    );
    for (const organ of ['agriculture', 'forestry', 'water', 'land']) {
      const station = organ === 'land' ? 'planningReview' : `${organ}Opinion`;
      await county.done(`${organ}.review`, number, station, 'opinion', opinion(true));
    }
    // when
    await sign('transport.review', first, true);
    expect((await county.state(number)).spells.at(-1)?.station).to.not.equal('forwarding');
    await sign('transport.review.b', id, true);
    // then
    expect(await county.taskOf('longquan.review', number, 'forwarding')).to.be.a('string');
  });

  for (const [name, firstAgrees] of [
    ['before', false],
    ['after', true],
  ] as const) {
    it(`an objection stands that came ${name} the other’s agreement`, async () => {
      const first = await county.taskOf('transport.review', number, 'transportOpinion');
      const added = await add('transport.review', 'transportOpinion', {
        user: 'transport.review.b',
      });
      await sign('transport.review', first, firstAgrees);
      await sign('transport.review.b', ok(added).id, !firstAgrees);
      expect((await county.state(number)).opinions['transportOpinion']?.agree).to.equal(false);
    });
  }

  it('ask another organ again at its own station', async () => {
    await county.done('water.review', number, 'waterOpinion', 'opinion', opinion(true));
    const { id } = ok(
      await add('transport.review', 'transportOpinion', { station: 'waterOpinion' }),
    );
    expect(await county.taskOf('water.review', number, 'waterOpinion')).to.equal(id);
  });

  it('are persons of the organ (不得再委托), once each', async () => {
    const refused = async (request: Parameters<typeof addSigner>[2]) =>
      codeOf(await add('transport.review', 'transportOpinion', request));
    expect(await refused({ user: 'water.review' })).to.equal('NOT_YOUR_ORGAN');
    expect(await refused({ user: 'nobody' })).to.equal('NOT_FOUND');
    expect(await refused({ user: 'transport.review' })).to.equal('INVALID_COMMAND');
    expect(await refused({ station: 'waterOpinion' })).to.equal('INVALID_COMMAND');
    expect(await refused({})).to.equal('INVALID_COMMAND');
    expect(await refused({ station: 'decision' })).to.equal('NO_SIGNER_HERE');
  });

  it('are none where the diagram does not repeat the station', async () => {
    const alone = await add('land.review', 'planningReview', { user: 'land.review.b' });
    expect(codeOf(alone)).to.equal('NO_SIGNER_HERE');
    const other = await hygieneBeforeReview(county);
    const id = await county.taskOf('health.review', other, 'review');
    const who = await county.as('health.review');
    const refused = await addSigner(county.context, id, { user: 'health.review.b' }, who);
    expect(codeOf(refused)).to.equal('NO_SIGNER_HERE');
  });

  it('are asked for by who may do the task', async () => {
    const id = await county.claim('transport.review.b', number, 'transportOpinion');
    const request = { user: 'transport.review' };
    const ask = async (user: string) =>
      addSigner(county.context, id, request, await county.as(user));
    expect(codeOf(await ask('transport.review'))).to.equal('TASK_NOT_YOURS');
    expect(codeOf(await ask('longquan.review'))).to.equal('NOT_FOUND');
    ok(await ask('transport.review.b'));
  });
});

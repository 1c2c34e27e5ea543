import { expect } from 'chai';
import type { TaskOptions } from '../../../../engine/service/tasks/task-options.js';
import {
  REVIEWED,
  hygieneBeforeReview,
  ruralHouseBeforeOpinions,
} from '../../../support/applications.js';
import { County } from '../../../support/county.js';

describe('what may be done at a task', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const optionsOf = async (user: string, number: string, station: string): Promise<TaskOptions> => {
    const task = await county.task(user, await county.taskOf(user, number, station));
    if (!task.options) throw new Error('no options');
    return task.options;
  };

  it('goes back to earlier stations only, never across acceptance', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    expect((await optionsOf('health.review', number, 'review')).returnTo).to.deep.equal([]);
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    // when
    const { returnTo } = await optionsOf('health.decision', number, 'decision');
    // then
    expect(returnTo).to.deep.equal([
      { station: 'review', name: '审查', organ: '云溪县卫生健康局', isDown: false },
    ]);
  });

  it('knows the special procedures of the diagram with their legal basis', async () => {
    const number = await hygieneBeforeReview(county);
    const { procedures, statutoryUnit } = await optionsOf('health.review', number, 'review');
    expect(procedures).to.deep.equal([{ procedure: 'testing', basis: '《行政许可法》第四十五条' }]);
    expect(statutoryUnit).to.equal('workday');
  });

  it('adds signers only where the diagram repeats the station', async () => {
    const number = await ruralHouseBeforeOpinions(county);
    const { signers } = await optionsOf('water.review', number, 'waterOpinion');
    // all supporters are at work already
    expect(signers).to.deep.equal({ stations: [] });
    const hygiene = await hygieneBeforeReview(county);
    expect((await optionsOf('health.review', hygiene, 'review')).signers).to.equal(undefined);
  });

  it('wants the public reason once the promise was exceeded', async () => {
    const number = await hygieneBeforeReview(county);
    await county.done('health.review', number, 'review', 'opinion', REVIEWED);
    const before = await optionsOf('health.decision', number, 'decision');
    await county.later({ to: '2026-03-16T10:00:00+08:00' });
    const after = await optionsOf('health.decision', number, 'decision');
    expect([before.needsDelayReason, after.needsDelayReason]).to.deep.equal([false, true]);
  });
});

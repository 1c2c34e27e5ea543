import { expect } from 'chai';
import { queue } from '../../../../engine/service/tasks/queues.js';
import { hygieneBeforeReview } from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

describe('the rows of a queue', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  const row = async (number: string) => {
    const who = await county.as('health.review');
    const { items } = ok(await queue(county.context, { queue: 'group', caseNumber: number }, who));
    return items[0];
  };

  it('say by name what is to be done where, and how the case stands', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    // then
    expect(await row(number)).to.deep.include({
      stationName: '审查',
      organName: '云溪县卫生健康局',
      townshipName: '云溪县清河镇人民政府',
      light: 'green',
      promised: { remaining: 5, unit: 'workday', suspended: false, light: 'green' },
    });
    // when: two workdays for the review are over, five promised are not
    await county.later({ to: '2026-03-05T10:00:00+08:00' });
    expect((await row(number))?.light).to.equal('red');
  });

  it('are blue while a special procedure holds every clock', async () => {
    const number = await hygieneBeforeReview(county);
    await county.done('health.review', number, 'review', 'beginSpecialProcedure', {
      facts: [
        {
          type: 'beginSpecialProcedure',
          procedure: 'testing',
          basis: '《行政许可法》第四十五条',
          days: 5,
          reason: '须检测空气质量',
        },
      ],
    });
    const shown = await row(number);
    expect([shown?.light, shown?.promised?.suspended]).to.deep.equal(['blue', true]);
  });
});

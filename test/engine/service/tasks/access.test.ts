import { expect } from 'chai';
import { completeTask } from '../../../../engine/service/tasks/complete-task.js';
import { DELIVERED, foodStall } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

const AGENT = 'qinghe-v1.villageAgent';

describe('who may work at a station', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  /** Received by `user`, decided and issued by the township. */
  const issued = async (user: string): Promise<string> => {
    const number = await county.receive(user, foodStall());
    await county.done('qinghe.all', number, 'acceptance', 'accept');
    await county.done('qinghe.all', number, 'decision', 'grant');
    await county.done('qinghe.all', number, 'issue', 'issue');
    return number;
  };
  const stations = async (user: string, number: string): Promise<readonly string[]> =>
    (await county.shown(user, number)).tasks.map(({ station }) => station);

  const deliver = async (user: string, number: string) => {
    const task = await county.taskOf('qinghe.all', number, 'delivery');
    const request = { outcome: 'deliver', ...DELIVERED };
    return completeTask(county.context, task, request, await county.as(user));
  };

  it('a village agent hands out what came in at their own point, and does nothing else', async () => {
    // given
    const received = await county.receive(AGENT, foodStall());
    const number = await issued(AGENT);
    // when
    const before = [await stations(AGENT, received), await stations(AGENT, number)];
    ok(await deliver(AGENT, number));
    // then
    expect(before).to.deep.equal([[], ['delivery']]);
    expect((await county.shown(AGENT, number)).status).to.equal('delivered');
  });

  it('what came in at the township’s own window, or at another point, is not for them', async () => {
    const [here, there] = [await issued('qinghe.all'), await issued(AGENT)];
    expect(codeOf(await deliver(AGENT, here))).to.equal('NOT_FOUND');
    expect(codeOf(await deliver('qinghe-v2.villageAgent', there))).to.equal('NOT_FOUND');
  });
});

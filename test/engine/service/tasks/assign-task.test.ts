import { expect } from 'chai';
import {
  claimTask,
  delegateTask,
  releaseTask,
  resolveTask,
  transferTask,
} from '../../../../engine/service/tasks/assign-task.js';
import {
  fellingBeforeDecision,
  fellingBeforeDelivery,
  foodStall,
  hygiene,
} from '../../../support/applications.js';
import { County, codeOf, ok, refusal } from '../../../support/county.js';

describe('assignment of tasks', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  let number: string;
  let id: string;
  beforeEach(async () => {
    number = await county.receive('qinghe.acceptance', hygiene());
    id = await county.taskOf('qinghe.acceptance', number, 'acceptance');
  });

  const claim = async (user: string, task = id) =>
    claimTask(county.context, task, await county.as(user));
  const transfer = async (user: string, to: string, task = id) =>
    transferTask(county.context, task, to, await county.as(user));
  const delegate = async (user: string, to: string) =>
    delegateTask(county.context, id, to, await county.as(user));
  const assignee = async () => (await county.task('qinghe.acceptance', id)).assignee;

  it('is claimed by one of many who try at once', async () => {
    const results = await Promise.all([
      claim('qinghe.acceptance'),
      claim('qinghe.acceptance.b'),
      claim('qinghe.acceptance.b'),
    ]);
    const won = results.filter((result) => 'value' in result);
    const winner = await assignee();
    expect(won).to.have.length(winner === 'qinghe.acceptance' ? 1 : 2);
    for (const result of results) {
      if ('rejected' in result) expect(result.rejected.code).to.equal('TASK_ALREADY_CLAIMED');
    }
  });

  it('claimed twice by one person is claimed', async () => {
    ok(await claim('qinghe.acceptance'));
    ok(await claim('qinghe.acceptance'));
    expect(refusal(await claim('qinghe.acceptance.b')).rejected).to.include({
      code: 'TASK_ALREADY_CLAIMED',
    });
  });

  it('of another organ, post or county is not there', async () => {
    for (const user of ['baishi.acceptance', 'qinghe.review', 'health.decision', 'supervisor']) {
      expect(codeOf(await claim(user)), user).to.equal('NOT_FOUND');
    }
    for (const task of ['nonsense', id.replace(/.$/, '0')]) {
      expect(codeOf(await claim('qinghe.acceptance', task)), task).to.equal('NOT_FOUND');
    }
    const elsewhere = { ...(await county.as('qinghe.acceptance')), tenant: 'other-county' };
    expect(codeOf(await claimTask(county.context, id, elsewhere))).to.equal('NOT_FOUND');
  });

  it('is released by who has it, and by nobody else', async () => {
    const release = async (user: string) => releaseTask(county.context, id, await county.as(user));
    expect(codeOf(await release('qinghe.acceptance'))).to.equal('TASK_NOT_ASSIGNED');
    ok(await claim('qinghe.acceptance'));
    expect(codeOf(await release('qinghe.acceptance.b'))).to.equal('TASK_NOT_YOURS');
    ok(await release('qinghe.acceptance'));
    expect(await assignee()).to.equal(undefined);
  });

  describe('转办', () => {
    beforeEach(async () => {
      ok(await claim('qinghe.acceptance'));
    });

    it('goes to a person of the same organ', async () => {
      ok(await transfer('qinghe.acceptance', 'qinghe.acceptance.b'));
      expect(await assignee()).to.equal('qinghe.acceptance.b');
      expect(codeOf(await transfer('qinghe.acceptance', 'qinghe.issue'))).to.equal(
        'TASK_NOT_YOURS',
      );
    });

    it('never to one of another organ (不得再委托)', async () => {
      for (const to of ['baishi.acceptance', 'health.review', 'qinghe-v1.villageAgent']) {
        expect(codeOf(await transfer('qinghe.acceptance', to)), to).to.equal('NOT_YOUR_ORGAN');
      }
    });

    it('never to somebody unknown or disabled', async () => {
      expect(codeOf(await transfer('qinghe.acceptance', 'nobody'))).to.equal('NOT_FOUND');
      const { directory } = county.context;
      const person = (await directory.person('default', 'qinghe.acceptance.b'))!;
      await directory.savePerson({ ...person, disabled: true });
      expect(codeOf(await transfer('qinghe.acceptance', person.user))).to.equal('NOT_FOUND');
      await directory.savePerson(person);
    });
  });

  describe('委派', () => {
    const resolve = async (user: string) => resolveTask(county.context, id, await county.as(user));

    it('comes back when it is resolved', async () => {
      ok(await claim('qinghe.acceptance'));
      ok(await delegate('qinghe.acceptance', 'qinghe.acceptance.b'));
      const delegated = await county.task('qinghe.acceptance', id);
      expect(delegated).to.include({ assignee: 'qinghe.acceptance.b', owner: 'qinghe.acceptance' });
      expect(codeOf(await resolve('qinghe.acceptance'))).to.equal('TASK_NOT_YOURS');
      ok(await resolve('qinghe.acceptance.b'));
      expect(await assignee()).to.equal('qinghe.acceptance');
    });

    it('needs to have been delegated to be resolved', async () => {
      ok(await claim('qinghe.acceptance'));
      expect(codeOf(await resolve('qinghe.acceptance'))).to.equal('TASK_NOT_DELEGATED');
      expect(await assignee()).to.equal('qinghe.acceptance');
    });

    it('stays in the organ', async () => {
      ok(await claim('qinghe.acceptance'));
      const refused = await delegate('qinghe.acceptance', 'health.review');
      expect(codeOf(refused)).to.equal('NOT_YOUR_ORGAN');
    });
  });

  describe('separation of posts (岗位分离)', () => {
    /** One person who holds every post of 松林乡. */
    const both = async (): Promise<string> => {
      const { directory } = county.context;
      const person = (await directory.person('default', 'songlin.acceptance'))!;
      const posts = ['acceptance', 'review', 'decision', 'issue'].map((post) => ({
        organ: 'songlin',
        post,
        officer: 'A' as const,
      }));
      const roles = ['clerk', 'reviewer'] as const;
      await directory.savePerson({ ...person, user: 'songlin.one', roles, posts });
      return 'songlin.one';
    };

    it('keeps who accepted from the decision, by claim and by transfer', async () => {
      // given
      const one = await both();
      const felled = await fellingBeforeDecision(county, one);
      const task = await county.taskOf('songlin.decision', felled, 'decision');
      // then
      expect(codeOf(await claim(one, task))).to.equal('SEPARATION_OF_POSTS');
      ok(await claim('songlin.decision', task));
      const handed = await transfer('songlin.decision', one, task);
      expect(codeOf(handed)).to.equal('SEPARATION_OF_POSTS');
    });

    it('keeps who decided from handing out', async () => {
      const one = await both();
      const felled = await fellingBeforeDelivery(county, one);
      const task = await county.taskOf(one, felled, 'delivery');
      expect(codeOf(await claim(one, task))).to.equal('SEPARATION_OF_POSTS');
      ok(await claim('songlin.issue', task));
    });

    it('leaves cases decided on the spot to one person (即办件)', async () => {
      const stall = await county.receive('qinghe.all', foodStall());
      await county.done('qinghe.all', stall, 'acceptance', 'accept');
      const task = await county.taskOf('qinghe.all', stall, 'decision');
      ok(await claim('qinghe.all', task));
    });

    it('gives decisions to none but the post that decides', async () => {
      const felled = await fellingBeforeDecision(county);
      const task = await county.taskOf('songlin.decision', felled, 'decision');
      ok(await claim('songlin.decision', task));
      const handed = await transfer('songlin.decision', 'songlin.issue', task);
      expect(codeOf(handed)).to.equal('POST_REQUIRED');
      ok(await transfer('songlin.decision', 'songlin.decision.b', task));
    });
  });
});

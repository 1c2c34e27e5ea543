import { expect } from 'chai';
import { saveAbsences } from '../../../../engine/service/organisation/absence.js';
import { colleagues } from '../../../../engine/service/organisation/colleagues.js';
import type { Absence } from '../../../../engine/service/organisation/organ.js';
import { queue } from '../../../../engine/service/tasks/queues.js';
import { releaseAll } from '../../../../engine/service/tasks/release-all.js';
import { fellingBeforeDecision, hygiene } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

/** The county's Monday and the two days after it. */
const THREE_DAYS = { from: '2026-03-02', to: '2026-03-04' } as const;

describe('absence (离岗与代办)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const save = async (by: string, user: string, ...absences: readonly Absence[]) =>
    saveAbsences(county.context, user, absences, await county.as(by));
  const numbers = async (user: string, name: 'mine' | 'group') =>
    ok(await queue(county.context, { queue: name }, await county.as(user))).items.map(
      ({ caseNumber }) => caseNumber,
    );

  it('gives the substitute the posts, for those days and no longer', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene());
    expect(await numbers('qinghe.review', 'group')).to.deep.equal([]);
    // when
    const absence = { ...THREE_DAYS, substitute: 'qinghe.review' };
    ok(await save('qinghe.acceptance', 'qinghe.acceptance', absence));
    // then
    expect(await numbers('qinghe.review', 'group')).to.deep.equal([number]);
    expect((await county.as('qinghe.review')).roles).to.include('clerk');
    await county.later({ days: 3 });
    expect(await numbers('qinghe.review', 'group')).to.deep.equal([]);
    expect((await county.as('qinghe.review')).roles).not.to.include('clerk');
  });

  it('does not let the substitute decide on what they accepted', async () => {
    // given: who decides is away, and who accepted stands in
    const number = await fellingBeforeDecision(county);
    const absence = { ...THREE_DAYS, substitute: 'songlin.acceptance' };
    ok(await save('songlin.decision', 'songlin.decision', absence));
    // when
    const decided = await county.complete('songlin.acceptance', number, 'decision', {
      outcome: 'grant',
    });
    // then
    expect(codeOf(decided)).to.equal('SEPARATION_OF_POSTS');
  });

  it('is refused for days that are none, for strangers, and by others than oneself', async () => {
    const own = (absence: Absence) => save('health.review', 'health.review', absence);
    const stranger = { ...THREE_DAYS, substitute: 'forestry.review' };
    expect(codeOf(await own({ from: '2026-02-30', to: '2026-03-01' }))).to.equal('INVALID_COMMAND');
    expect(codeOf(await own({ from: '2026-03-02', to: '2026-03-01' }))).to.equal('INVALID_COMMAND');
    expect(codeOf(await own(stranger))).to.equal('INVALID_COMMAND');
    expect(codeOf(await own({ ...THREE_DAYS, substitute: 'nobody' }))).to.equal('NOT_FOUND');
    const others = await save('health.review', 'health.review.b', THREE_DAYS);
    expect(codeOf(others)).to.equal('NOT_PERMITTED');
    ok(await save('operator', 'health.review.b', THREE_DAYS));
  });

  it('shows colleagues who is away, and who stands in', async () => {
    const absence = { ...THREE_DAYS, substitute: 'health.review.b' };
    ok(await save('health.review', 'health.review', absence));
    const { items } = ok(await colleagues(county.context, await county.as('health.decision')));
    const away = items.filter(({ absent }) => absent);
    expect(away.map(({ user }) => user)).to.deep.equal(['health.review']);
    expect(away[0]?.absent).to.deep.equal({ to: '2026-03-04', substitute: 'health.review.b' });
    expect(items.every(({ posts }) => posts.every(({ organ }) => organ === 'health'))).to.equal(
      true,
    );
  });

  it('puts back into the queue what the absent person had claimed', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene());
    await county.claim('qinghe.acceptance', number, 'acceptance');
    expect(await numbers('qinghe.acceptance.b', 'group')).to.deep.equal([]);
    // when
    const done = ok(
      await releaseAll(county.context, 'qinghe.acceptance', await county.as('operator')),
    );
    // then
    expect(done).to.deep.equal({ released: 1, left: 0 });
    expect(await numbers('qinghe.acceptance.b', 'group')).to.deep.equal([number]);
  });
});

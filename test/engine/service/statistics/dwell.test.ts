import { expect } from 'chai';
import { systemState } from '../../../../engine/service/operations/system-state.js';
import { dwell } from '../../../../engine/service/statistics/dwell.js';
import { SITE_VISIT, felling } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('dwell time (停留时长)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const HOUR = 3_600_000;
  const MARCH = { from: '2026-03-01', to: '2026-03-31' };

  it('is the median of ended visits, beside how many are there now', async () => {
    // given three cases, of which two leave acceptance after two and four hours
    const who = 'songlin.acceptance';
    const numbers = [
      await county.receive(who, felling(5)),
      await county.receive(who, felling(6)),
      await county.receive(who, felling(7)),
    ];
    await county.later({ hours: 2 });
    await county.done(who, numbers[0]!, 'acceptance', 'accept');
    await county.later({ hours: 2 });
    await county.done(who, numbers[1]!, 'acceptance', 'accept');
    await county.done('songlin.review', numbers[1]!, 'siteVisit', 'opinion', SITE_VISIT);
    const supervisor = await county.as('supervisor');
    const { item } = await county.found(numbers[0]!);

    // when
    const shown = ok(await dwell(county.context, item.code, MARCH, supervisor));

    // then
    expect(shown.cases).to.equal(3);
    const of = (name: string) => shown.elements.find((element) => element.name === name);
    expect(of('受理')).to.include({ visits: 2, open: 1, median: 3 * HOUR, p90: 4 * HOUR });
    expect(of('伐区核查')).to.include({ visits: 1, open: 1, median: 0 });
    expect(shown.xml).to.include('<bpmn:definitions');
  });

  it('refuses days that are none and items that there are none', async () => {
    const supervisor = await county.as('supervisor');
    const bad = { from: '2026-02-30', to: '2026-03-01' };
    expect(codeOf(await dwell(county.context, 'x', bad, supervisor))).to.equal('INVALID_COMMAND');
    expect(codeOf(await dwell(county.context, 'x', MARCH, supervisor))).to.equal('NOT_FOUND');
  });

  it('and the state of the system count what there is', async () => {
    await county.receive('songlin.acceptance', felling(5));
    const state = ok(await systemState(county.context, await county.as('operator')));
    expect(state).to.include({
      casesOpen: 1,
      cases: 1,
      tasks: 1,
      incidents: 0,
      jobsDue: 0,
      effectsFailing: 0,
    });
    expect(state.now).to.equal(county.now);
  });
});

import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { CalendarYear } from '../../../engine/core/clock/calendar-data.js';
import { Calendars } from '../../../engine/service/calendars.js';
import { projectPath } from '../../support/fixture.js';
import { world } from './forms/support.js';

const year = (name: string): CalendarYear =>
  JSON.parse(readFileSync(projectPath(`processes/calendar/${name}.json`), 'utf8')) as CalendarYear;
const TYPHOON = {
  name: '台风停工',
  from: '2026-08-03',
  to: '2026-08-04',
  basis: '县防指〔2026〕3号',
};

describe('the county’s calendars', () => {
  it('begin with what came with the product, and go on with what the store has', async () => {
    // given
    const { runtime } = world();
    const first = new Calendars([year('2025')]);
    await first.open(runtime.documents);
    expect(await first.importYear(runtime.documents, year('2026'))).to.deep.equal([]);

    // when
    const later = new Calendars([year('2025')]);
    await later.open(runtime.documents);

    // then
    expect(later.newest().revision).to.equal(2);
    expect(later.data().years.map((one) => one.year)).to.deep.equal([2025, 2026]);
    expect(later.all().map(({ revision }) => revision)).to.deep.equal([1, 2]);
  });

  it('never change an old revision', async () => {
    const { runtime } = world();
    const calendars = new Calendars([year('2026')]);
    await calendars.open(runtime.documents);
    const [before] = calendars.all();
    expect(await calendars.addClosure(runtime.documents, TYPHOON)).to.deep.equal([]);
    expect(calendars.all()[0]).to.equal(before);
    expect(calendars.data().closures).to.deep.equal([TYPHOON]);
  });

  it('refuse what does not fit, and stay as they were', async () => {
    const { runtime } = world();
    const calendars = new Calendars([year('2026')]);
    await calendars.open(runtime.documents);
    for (const wrong of [
      null,
      [],
      {},
      { ...year('2026'), year: 1999 },
      { ...year('2026'), x: 1 },
    ]) {
      const problems = await calendars.importYear(runtime.documents, wrong);
      expect(problems, JSON.stringify(wrong)).not.to.deep.equal([]);
      for (const { message } of problems) expect(message).to.match(/\p{Script=Han}/u);
    }
    const backwards = { ...TYPHOON, to: '2026-08-01' };
    expect(await calendars.addClosure(runtime.documents, backwards)).not.to.deep.equal([]);
    expect(calendars.newest().revision).to.equal(1);
  });

  it('take up every change when two people make one at the same time', async () => {
    const { runtime } = world();
    const calendars = new Calendars([year('2026')]);
    await calendars.open(runtime.documents);
    const closures = [3, 10, 17].map((day) => {
      const date = `2026-08-${String(day).padStart(2, '0')}`;
      return { ...TYPHOON, from: date, to: date };
    });
    await Promise.all(closures.map((one) => calendars.addClosure(runtime.documents, one)));
    expect(calendars.newest().revision).to.equal(4);
    expect(calendars.data().closures).to.have.deep.members(closures);
  });

  it('take the same closure once, however often it is sent', async () => {
    const { runtime } = world();
    const calendars = new Calendars([year('2026')]);
    await calendars.open(runtime.documents);
    const answers = await Promise.all(
      [1, 2, 3].map(() => calendars.addClosure(runtime.documents, TYPHOON)),
    );
    expect(answers.filter((problems) => problems.length === 0)).to.have.length(1);
    expect(calendars.newest().revision).to.equal(2);
  });
});

import { expect } from 'chai';
import {
  dayOf,
  weeksOf,
  workdaysOf,
} from '../../../../../../admin-ui/staff/pages/operations/calendar/days.js';
import { readYear } from '../../../../../../admin-ui/staff/pages/operations/calendar/read-year.js';
import { projectPath } from '../../../../../support/fixture.js';
import { readFile } from 'node:fs/promises';

describe('days of the calendar', () => {
  const spring = {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    revision: 1,
    off: [{ name: '春节', from: '2026-02-15', to: '2026-02-23' }],
    work: ['2026-02-14'],
  };
  const typhoon = { name: '台风', from: '2026-03-03', to: '2026-03-03', basis: '1号令' };
  const calendar = { years: [spring], closures: [typhoon] };

  it('are holidays, make-up days and closures before they are weekdays', () => {
    const kinds = (...days: readonly string[]) => days.map((day) => dayOf(day, calendar).kind);
    expect(kinds('2026-02-13', '2026-02-14', '2026-02-15', '2026-02-24')).to.deep.equal([
      'workday',
      'makeup',
      'holiday',
      'workday',
    ]);
    expect(kinds('2026-03-03', '2026-03-07')).to.deep.equal(['closure', 'weekend']);
    expect(dayOf('2026-02-20', calendar).name).to.equal('春节');
  });

  it('stand in weeks from Monday', () => {
    // 1 February 2026 is a Sunday
    const weeks = weeksOf(2026, 2);
    expect(weeks).to.have.lengthOf(5);
    expect(weeks[0]).to.deep.equal([...Array(6).fill(undefined), '2026-02-01']);
    expect(weeks[4]?.[5]).to.equal('2026-02-28');
    expect(weeksOf(2027, 2)).to.have.lengthOf(4);
  });

  it('of 2026 are 248 working days, as the notice makes them', async () => {
    // 261 weekdays − 19 of holidays that fall on them + 6 make-up days (counted by hand)
    const year: unknown = JSON.parse(
      await readFile(projectPath('processes/calendar/2026.json'), 'utf8'),
    );
    expect(workdaysOf(2026, { years: [year as never], closures: [] })).to.equal(248);
  });

  it('may come as JSON, and say what is wrong when it is none', () => {
    expect(readYear('{"year": 2027}')).to.deep.equal({ year: { year: 2027 } });
    expect(readYear('[]')).to.have.property('problem');
    expect(readYear('{')).to.have.property('problem');
  });
});

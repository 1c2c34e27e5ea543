import { expect } from 'chai';
import type { Suspends } from '../../../../../engine/core/case/item.js';
import { type CaseDriver, REVIEWER } from '../driver.js';
import { licence } from '../items.js';
import { accepted } from '../stories.js';

const BASIS45 = { text: '《行政许可法》第四十五条' };

function suspends(changes: Partial<Suspends> = {}): Suspends {
  return { clocks: ['statutory'], procedure: 'testing', basis: BASIS45, ...changes };
}

const begin = {
  type: 'beginSpecialProcedure',
  procedure: 'testing',
  basis: BASIS45.text,
  days: 5,
  reason: '卫生检测',
} as const;

/** The notice is given; the token stands before the activity. */
function noticed(when = '2026-03-05T09:00', driver = accepted()): CaseDriver {
  return driver.at(when).as(REVIEWER).press('review', 'beginSpecialProcedure', begin);
}

describe('suspension (特别程序, 行政许可法 §45)', () => {
  it('does not consume the days of the procedure', () => {
    // given: promised 10 from 03-02; five workdays stand still
    const driver = noticed().enter('testing', suspends());
    expect(driver.due('promised')).to.equal(null);
    expect(driver.clock('promised')).to.include({ light: 'blue', suspended: true });

    // when
    driver
      .at('2026-03-12T16:00')
      .press('testing', 'endSpecialProcedure', { type: 'endSpecialProcedure', result: '合格' });

    // then: the vector of 2026-03-02, 10, suspended 03-05 to 03-12
    expect(driver.due('promised')).to.equal('2026-03-23');
    expect(driver.due('statutory')).to.equal('2026-04-07');
  });

  it('tells the applicant the time needed, in writing, and the end', () => {
    const driver = noticed().enter('testing', suspends());
    driver
      .at('2026-03-12T16:00')
      .press('testing', 'endSpecialProcedure', { type: 'endSpecialProcedure', result: '合格' });
    expect(driver.document('specialProcedureStart').fields).to.include({
      procedure: '检测',
      basis: BASIS45.text,
      days: '5 个工作日',
      startsOn: '2026-03-05',
    });
    expect(driver.document('specialProcedureEnd').fields).to.include({
      result: '合格',
      endsOn: '2026-03-12',
    });
    const number = driver.document('specialProcedureStart').number;
    expect(driver.state.clocks['statutory']?.suspensions[0]).to.include({ notice: number });
  });

  it('shows the case blue while nothing runs, and 特别程序 as its status', () => {
    const driver = noticed().enter('testing', suspends());
    expect(driver.light).to.equal('blue');
    driver.leave('testing');
    expect(driver.light).to.equal('green');
  });

  it('stays red where a clock was breached before', () => {
    // given: the stage of review was exceeded on 03-09
    const driver = noticed('2026-03-11T09:00').enter('testing', suspends());

    // then
    expect(driver.state.breaches.map(({ kind }) => kind)).to.deep.equal(['stage']);
    expect(driver.light).to.equal('red');
  });

  it('is refused without its notice', () => {
    expect(accepted().enterRefused('testing', suspends())).to.equal('SUSPENSION_WITHOUT_NOTICE');
  });

  it('is refused a second time on the notice of the first', () => {
    const driver = noticed().enter('testing', suspends());
    driver.press('testing', 'endSpecialProcedure', { type: 'endSpecialProcedure', result: '合格' });
    expect(driver.enterRefused('testing', suspends())).to.equal('SUSPENSION_WITHOUT_NOTICE');
  });

  it('has a named procedure, a basis, the time needed and a reason', () => {
    const driver = accepted().as(REVIEWER);
    const press = (changes: object) =>
      driver.pressRefused('review', 'beginSpecialProcedure', { ...begin, ...changes });
    expect(press({ basis: ' ' })).to.equal('PROCEDURE_BASIS_REQUIRED');
    expect(press({ reason: '' })).to.equal('REASON_REQUIRED');
    expect(press({ days: 0 })).to.equal('INVALID_COMMAND');
    expect(press({ procedure: 'siteVisit' })).to.equal('INVALID_COMMAND');
  });

  it('stops the statutory clock for none but the procedures of §45', () => {
    const other = suspends({ procedure: 'other', basis: { text: '县政府文件' } });
    expect(accepted().enterRefused('testing', other)).to.equal('PROCEDURE_NOT_LISTED');
  });

  it('stops the promise as the item declares it, with its basis', () => {
    // given: 公示, declared for the promise alone
    const other = suspends({
      clocks: ['promised'],
      procedure: 'other',
      basis: { text: '县政务服务承诺' },
    });
    const driver = accepted().at('2026-03-05T09:00').enter('testing', other);

    // then
    expect(driver.clock('promised').suspended).to.equal(true);
    expect(driver.clock('stage').suspended, 'stage, with the promise').to.equal(true);
    expect(driver.clock('statutory').suspended).to.equal(false);
    driver.at('2026-03-12T09:00').leave('testing');
    expect(driver.due('promised')).to.equal('2026-03-23');
    expect(driver.due('stage')).to.equal('2026-03-16');
  });

  it('cannot begin on an expired statutory clock, nor be noticed', () => {
    // statutory 20 from 03-02: 03-30
    expect(
      accepted()
        .at('2026-03-31T09:00')
        .as(REVIEWER)
        .pressRefused('review', 'beginSpecialProcedure', begin),
    ).to.equal('CLOCK_EXPIRED');
    const late = noticed('2026-03-30T09:00').at('2026-03-31T09:00');
    expect(late.enterRefused('testing', suspends())).to.equal('CLOCK_EXPIRED');
  });

  it('leaves an expired promise red', () => {
    // given: the promise ended 03-16
    const driver = noticed('2026-03-18T09:00').enter('testing', suspends());

    // then
    expect(driver.clock('statutory').suspended).to.equal(true);
    expect(driver.clock('promised')).to.include({ suspended: false, light: 'red' });
  });

  it('cannot begin where only an expired promise is meant', () => {
    const other = suspends({ clocks: ['promised'], procedure: 'other' });
    expect(accepted().at('2026-03-18T09:00').enterRefused('testing', other)).to.equal(
      'CLOCK_EXPIRED',
    );
  });

  it('merges overlapping suspensions', () => {
    // given: 03-05 to 03-10 and 03-09 to 03-12
    const other = suspends({ clocks: ['promised'], procedure: 'other' });
    const driver = accepted().at('2026-03-05T09:00').enter('testing', other);
    driver.at('2026-03-09T09:00').enter('correction', other);
    driver.at('2026-03-10T09:00').leave('testing');
    expect(driver.clock('promised').suspended).to.equal(true);
    driver.at('2026-03-12T09:00').leave('correction');
    expect(driver.due('promised')).to.equal('2026-03-23');
  });

  it('holds a stage that begins meanwhile', () => {
    // given
    const other = suspends({ clocks: ['promised'], procedure: 'other' });
    const driver = accepted().at('2026-03-03T09:00').enter('testing', other);

    // when
    driver.at('2026-03-05T09:00').enter('review');

    // then
    expect(driver.clock('stage:2').suspended).to.equal(true);
    driver.at('2026-03-12T09:00').leave('testing');
    expect(driver.due('stage:2')).to.equal('2026-03-19');
  });

  it('ends with a cancelled activity, and with the case', () => {
    const driver = noticed().enter('testing', suspends()).at('2026-03-06T09:00').cancel('testing');
    expect(driver.clock('statutory').suspended).to.equal(false);
    const over = noticed().enter('testing', suspends());
    over.as({}).do({ type: 'withdraw', reason: '不办了' });
    expect(over.state.clocks['statutory']?.suspensions[0]?.to).to.equal('2026-03-05T09:00');
  });

  it('is one at a time', () => {
    const driver = noticed().enter('review');
    expect(driver.pressRefused('review', 'beginSpecialProcedure', begin)).to.equal(
      'SPECIAL_PROCEDURE_OPEN',
    );
    const none = accepted('2026-03-02T09:00', licence()).enter('testing').as(REVIEWER);
    const end = { type: 'endSpecialProcedure', result: '合格' } as const;
    expect(none.pressRefused('testing', 'endSpecialProcedure', end)).to.equal(
      'NO_SPECIAL_PROCEDURE',
    );
  });
});

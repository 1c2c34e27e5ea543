import { expect } from 'chai';
import { type CaseDriver, CLERK, DECIDER, REVIEWER } from '../driver.js';
import { forwarding, licence } from '../items.js';
import { accepted, granted, reviewed } from '../stories.js';

/** At the county's review, after the township's. */
function atCounty(): CaseDriver {
  return accepted('2026-03-02T09:00', forwarding())
    .press('review', 'forward', { type: 'forward', opinion: '建议确认' })
    .enter('receiving')
    .as(REVIEWER)
    .press('receiving', 'takeOver')
    .enter('countyReview');
}

describe('内部退回 and no-push-down (不得下推)', () => {
  const back = (to: string, defect?: string) =>
    ({
      type: 'returnInternally',
      to,
      reason: '初审意见不完整',
      ...(defect === undefined ? {} : { defect }),
    }) as const;

  it('goes to a township’s review for a stated defect of its opinion, and is counted', () => {
    const driver = atCounty().press(
      'countyReview',
      'returnInternally',
      back('review', '未入户调查'),
    );
    expect(driver.state.pushedDown).to.equal(1);
    expect(driver.made('returnedInternally')[0]).to.include({ pushedDown: true });
  });

  it('is refused without the defect', () => {
    expect(atCounty().pressRefused('countyReview', 'returnInternally', back('review'))).to.equal(
      'PUSH_DOWN_FORBIDDEN',
    );
    expect(
      atCounty().pressRefused('countyReview', 'returnInternally', back('review', ' ')),
    ).to.equal('PUSH_DOWN_FORBIDDEN');
  });

  it('is refused where the diagram gives the township no review', () => {
    // given: the township has a site visit only
    const base = licence();
    const visit = { ...base.stations['review']!, key: 'visit', kind: 'siteVisit' as const };
    const stations = { ...base.stations, visit: { ...visit, organ: 'window' } };
    const driver = accepted('2026-03-02T09:00', { ...base, stations });
    driver.enter('visit').leave('visit').as(REVIEWER);

    // then
    expect(driver.pressRefused('review', 'returnInternally', back('visit', '缺照片'))).to.equal(
      'PUSH_DOWN_FORBIDDEN',
    );
  });

  it('between county stations needs no defect and is not counted', () => {
    const driver = reviewed(accepted()).press('decision', 'returnInternally', back('review'));
    expect(driver.state.pushedDown).to.equal(0);
  });

  it('within a township is no push-down', () => {
    const driver = accepted('2026-03-02T09:00', forwarding()).enter('delivery');
    driver.do({ ...back('review'), reason: '补充签字' });
    expect(driver.made('returnedInternally')[0]).to.include({ from: 'delivery', to: 'review' });
    expect(driver.state.pushedDown).to.equal(0);
  });

  it('goes to another station, and once decided not to one before the decision', () => {
    const again = reviewed(accepted()).as(DECIDER);
    expect(again.refused(back('decision'))).to.equal('RETURN_TO_UNKNOWN_STATION');
    const late = granted(accepted()).as({ user: 'q', organ: 'health' });
    expect(late.refused(back('review'))).to.equal('RETURN_CROSSES_DECISION');
  });

  it('needs a reason', () => {
    const silent = { type: 'returnInternally', to: 'review', reason: ' ' } as const;
    expect(reviewed(accepted()).pressRefused('decision', 'returnInternally', silent)).to.equal(
      'REASON_REQUIRED',
    );
  });

  it('never crosses acceptance', () => {
    expect(
      accepted()
        .as(REVIEWER)
        .pressRefused('review', 'returnInternally', back('acceptance', '缺件')),
    ).to.equal('RETURN_CROSSES_ACCEPTANCE');
  });

  it('goes only where the case has been', () => {
    for (const to of ['testing', 'nowhere']) {
      expect(reviewed(accepted()).pressRefused('decision', 'returnInternally', back(to))).to.equal(
        'RETURN_TO_UNKNOWN_STATION',
      );
    }
  });

  it('may come with a modification, outside a completion: the actor’s own station sends', () => {
    const driver = reviewed(accepted()).as(DECIDER).do(back('review'));
    expect(driver.made('returnedInternally')[0]).to.include({ from: 'decision', to: 'review' });
  });

  it('lets the clocks run on', () => {
    const driver = reviewed(accepted()).press('decision', 'returnInternally', back('review'));
    expect(driver.clock('statutory').running).to.equal(true);
    expect(driver.clock('promised')).to.include({ running: true, suspended: false });
    expect(driver.as(CLERK).state.spells).to.have.length(3);
  });
});

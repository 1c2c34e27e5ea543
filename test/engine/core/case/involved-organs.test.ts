import { expect } from 'chai';
import { involvedOrgans } from '../../../../engine/core/case/involved-organs.js';
import { type CaseDriver, REVIEWER, SUPERVISOR } from './driver.js';
import { licence } from './items.js';
import { accepted, received } from './stories.js';

const organs = (driver: CaseDriver): string[] =>
  [...involvedOrgans(driver.state, driver.item)].toSorted();

describe('involved-organs', () => {
  it('are the townships, who holds a station, and who answers for it', () => {
    // accepted in the bureau's name: it answers before its own turn
    expect(organs(received())).to.deep.equal(['health', 't1']);
    const elsewhere = received('2026-03-02T09:00', licence(), { handOut: 't2', domicile: 'land' });
    expect(organs(elsewhere)).to.deep.equal(['health', 'land', 't1', 't2']);
  });

  it('never the applicant, whose turn it may be', () => {
    expect(organs(received().enter('correction'))).to.not.include('applicant');
  });

  it('grow by hand-overs and by supervision', () => {
    const driver = accepted().as(REVIEWER);
    driver.do({ type: 'sendHandOver', what: 'file', to: 'water', list: ['案卷'] });
    expect(organs(driver)).to.include('water');
    driver.as(SUPERVISOR).do({
      type: 'supervise',
      addressee: 'forestry',
      text: '请说明',
      rule: '办法',
      days: 2,
    });
    expect(organs(driver)).to.include('forestry');
  });

  it('include who is copied, from the milestone on', () => {
    const water = { role: 'water', name: '县水利局', at: 'county', department: 'water' } as const;
    const base = licence();
    const copies = [{ at: 'accepted', role: 'water' }] as const;
    const item = licence({ organs: [...base.organs, water], copies });
    expect(organs(received('2026-03-02T09:00', item))).to.not.include('water');
    expect(organs(accepted('2026-03-02T09:00', item))).to.include('water');
  });
});

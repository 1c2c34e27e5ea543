import { expect } from 'chai';
import { caseView } from '../../../../engine/core/case/view.js';
import { licence, station, withStation } from './items.js';
import { accepted, received } from './stories.js';

describe('case as expressions see it', () => {
  it('names flags, townships, limits, materials and opinions, and no personal data', () => {
    const item = withStation(licence(), station('water', 'jointReview'));
    const { state } = accepted('2026-03-02T09:00', item, { handOut: 't2', urgent: '急' });
    const view = caseView(state, item);
    expect(view).to.deep.include({
      status: 'reviewing',
      phase: 'accepted',
      regime: 'licence',
      urgent: true,
      acceptingTownship: 't1',
      handOutTownship: 't2',
      sameTownship: true,
      accepted: true,
      deferredOpen: false,
      supporters: ['water'],
      allAgreed: false,
      statutory: { n: 20, unit: 'workday' },
      promised: { n: 10, unit: 'workday' },
      decision: null,
    });
    expect(JSON.stringify(view)).to.not.include('林秀英').and.not.include('139');
  });

  it('has no limit before its anchor', () => {
    expect(caseView(received().state, licence())).to.include({ promised: null, statutory: null });
  });
});

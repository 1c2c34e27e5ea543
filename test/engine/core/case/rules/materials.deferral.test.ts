import { expect } from 'chai';
import type { MaterialForm } from '../../../../../engine/core/case/parties.js';
import { CaseDriver, CITIZEN, CLERK } from '../driver.js';
import { licence, material } from '../items.js';
import { handedIn, received, receipt, reviewed } from '../stories.js';

describe('容缺 and papers after the decision', () => {
  const defer = (code: string, days?: number) =>
    ({
      type: 'deferMaterials',
      materials: [{ code, ...(days === undefined ? {} : { days }) }],
      undertaking: { signer: '林秀英' },
    }) as const;
  const lacking = (cases = {}) =>
    received('2026-03-02T09:00', licence(), { materials: handedIn('form', 'plan') }, { cases });
  const deferred = () =>
    lacking().do(defer('health')).press('acceptance', 'accept').enter('review');

  it('accepts with the undertaking, and gives notice of both', () => {
    const driver = deferred();
    expect(driver.state.flags).to.include('deferred');
    expect(driver.document('deferral').fields['materials']).to.deep.equal([
      { name: '材料health', within: '自受理之日起 5 个工作日内' },
    ]);
    expect(driver.document('undertaking').fields).to.include({ signer: '林秀英' });
  });

  it('refuses the decision while it is open', () => {
    const driver = reviewed(deferred());
    expect(driver.pressRefused('decision', 'grant')).to.equal('DEFERRED_OPEN');
    driver.as(CITIZEN).do({ type: 'supplyDeferred', materials: handedIn('health') });
    driver.as({ user: 'wang', organ: 'health' }).press('decision', 'grant');
    expect(driver.state.decision?.result).to.equal('grant');
  });

  it('is not for applicants with unrepaired dishonesty (失信)', () => {
    expect(lacking({ discredited: true }).refused(defer('health'))).to.equal(
      'DEFERRAL_DISCREDITED',
    );
  });

  it('is for missing materials that the item lets be deferred, within their days', () => {
    expect(lacking().refused(defer('plan'))).to.equal('MATERIAL_NOT_DEFERRABLE');
    expect(received().refused(defer('health'))).to.equal('MATERIAL_NOT_DEFERRABLE');
    expect(lacking().refused(defer('nothing'))).to.equal('MATERIAL_UNKNOWN');
    expect(lacking().refused(defer('health', 6))).to.equal('DEFERRAL_TOO_LONG');
    expect(lacking().do(defer('health', 3)).state.materials['health']).to.deep.equal({
      is: 'deferred',
      days: 3,
    });
  });

  it('withdraws the case only where the item has the basis', () => {
    const withdrawal = { text: '条例第三十六条' };
    const materials = [material('form'), material('h', { deferrable: { days: 5, withdrawal } })];
    const driver = received('2026-03-02T09:00', licence({ materials }), {
      materials: handedIn('form'),
    })
      .do(defer('h'))
      .press('acceptance', 'accept');
    expect(driver.timer('deferred')).to.be.a('number');
    expect(deferred().timer('deferred')).to.equal(undefined);
    driver.as({}).at('2026-03-10T09:00').do({ type: 'lapse', clock: 'deferred' });
    expect(driver.state.ended).to.equal('deemedWithdrawn');
  });

  it('supplies only what is awaited', () => {
    const driver = deferred().as(CITIZEN);
    expect(driver.refused({ type: 'supplyDeferred', materials: handedIn('plan') })).to.equal(
      'MATERIAL_NOT_AWAITED',
    );
    expect(driver.refused({ type: 'supplyDeferred', materials: [] })).to.equal(
      'MATERIAL_NOT_AWAITED',
    );
  });

  describe('先行救助', () => {
    const materials = [
      material('form', { afterDecision: { days: 10, basis: { text: '办法第四十八条' } } }),
      material('plan'),
    ];
    const item = licence({
      materials,
      limits: { statutory: { none: '无' }, promised: { none: '无' } },
    });

    it('decides an urgent case first, and the papers follow', () => {
      // given
      const driver = received('2026-03-02T09:00', item, {
        materials: handedIn('plan'),
        urgent: '房屋失火',
      });
      expect(driver.state.materials['form']).to.deep.equal({ is: 'after' });

      // when
      reviewed(driver.press('acceptance', 'accept').enter('review')).press('decision', 'grant');

      // then
      expect(driver.clock('deferred')).to.include({ due: '2026-03-16', holder: 'applicant' });
    });

    it('archives only when they are there', () => {
      // given
      const driver = received('2026-03-02T09:00', item, {
        materials: handedIn('plan'),
        urgent: '房屋失火',
      });
      reviewed(driver.press('acceptance', 'accept').enter('review')).press('decision', 'grant');
      driver.enter('issue').as(CLERK).press('issue', 'issue').enter('delivery');
      driver.press('delivery', 'deliver', {
        type: 'deliver',
        method: 'direct',
        place: '窗口',
        signer: '林秀英',
        relation: '本人',
      });

      // then
      expect(driver.refused({ type: 'archive', catalogue: 'A-1' })).to.equal('MATERIAL_STILL_OWED');
      driver.do({ type: 'supplyDeferred', materials: handedIn('form') });
      expect(driver.clock('deferred').running).to.equal(false);
      driver.do({ type: 'archive', catalogue: 'A-1' });
      expect(driver.state.milestones.archived?.on).to.equal('2026-03-02');
    });

    it('is for urgent cases only', () => {
      const driver = received('2026-03-02T09:00', item, { materials: handedIn('plan') });
      expect(driver.pressRefused('acceptance', 'accept')).to.equal('MATERIALS_INCOMPLETE');
    });
  });

  it('knows only the materials of the item, each once, each in an allowed form', () => {
    const refusal = (...given: [string, MaterialForm][]) => {
      const materials = given.map(([code, form]) => ({ code, form }));
      return new CaseDriver(licence()).refused(receipt({ materials }));
    };
    expect(refusal(['x', 'submitted'])).to.equal('MATERIAL_UNKNOWN');
    expect(refusal(['plan', 'submitted'], ['plan', 'submitted'])).to.equal('MATERIAL_TWICE');
    expect(refusal(['plan', 'shared'])).to.equal('MATERIAL_NOT_SHARED');
    expect(refusal(['plan', 'declared'])).to.equal('MATERIAL_NOT_DECLARABLE');
  });
});

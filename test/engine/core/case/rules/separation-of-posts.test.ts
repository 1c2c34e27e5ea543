import { expect } from 'chai';
import { mayHandle } from '../../../../../engine/core/case/rules/no-sub-delegation.js';
import { environment, Numbers } from '../county.js';
import { CLERK } from '../driver.js';
import { entrusted } from '../items.js';
import { accepted, granted, reviewed } from '../stories.js';

const DELIVER = {
  type: 'deliver',
  method: 'direct',
  place: '窗口',
  signer: '林秀英',
  relation: '本人',
} as const;

describe('separation-of-posts (岗位分离)', () => {
  it('the acceptor does not decide', () => {
    const driver = reviewed(accepted('2026-03-02T09:00', entrusted())).as(CLERK);
    expect(driver.pressRefused('decision', 'grant')).to.equal('SEPARATION_OF_POSTS');
    driver.as({ user: 'ma', organ: 't1' }).press('decision', 'grant');
    expect(driver.state.decision?.by).to.equal('ma');
  });

  it('the decider does not hand out', () => {
    const driver = granted(accepted())
      .press('issue', 'issue')
      .enter('delivery')
      .as({ user: 'wang', organ: 't1' });
    expect(driver.pressRefused('delivery', 'deliver', DELIVER)).to.equal('SEPARATION_OF_POSTS');
    driver.as(CLERK).press('delivery', 'deliver', DELIVER);
    expect(driver.state.milestones.delivered?.on).to.equal('2026-03-02');
  });

  it('nor do they claim each other’s task', () => {
    const driver = reviewed(accepted('2026-03-02T09:00', entrusted()));
    const spec = driver.spec('decision');
    const cases = environment(new Numbers());
    const person = { user: 'zhang', organ: 't1' };
    expect(mayHandle(driver.state, driver.item, spec, person, driver.now, cases)?.code).to.equal(
      'SEPARATION_OF_POSTS',
    );
  });

  it('即办件 are exempt, and sampled for supervision', () => {
    // given
    const onTheSpot = (random: string) =>
      reviewed(accepted('2026-03-02T09:00', entrusted({ caseType: 1 }), {}, { cases: { random } }))
        .as(CLERK)
        .press('decision', 'grant');

    // when
    const drawn = Array.from({ length: 100 }, (_, i) => onTheSpot(`seed-${i}`)).filter(
      ({ state }) => state.flags.includes('sampled'),
    );

    // then: one in ten, give or take
    expect(drawn.length).to.be.within(3, 20);
  });
});

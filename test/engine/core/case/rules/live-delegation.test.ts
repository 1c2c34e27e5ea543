import { expect } from 'chai';
import type { DelegationRecord } from '../../../../../engine/core/case/environment.js';
import { mayHandle } from '../../../../../engine/core/case/rules/no-sub-delegation.js';
import { record, environment, Numbers } from '../county.js';
import { CaseDriver, CLERK } from '../driver.js';
import { entrusted, licence } from '../items.js';
import { accepted, receipt, received, reviewed } from '../stories.js';

const TOWNSHIP = { user: 'ma', organ: 't1', posts: ['decision'] };

describe('live-delegation (授权到位)', () => {
  const window = (delegations: readonly DelegationRecord[], item = licence()) =>
    new CaseDriver(item, { cases: { delegations } }).at('2026-03-02T09:00');

  it('freezes the record at acceptance', () => {
    const driver = accepted('2026-03-02T09:00', entrusted());
    expect(driver.state.delegations.map(({ id }) => id)).to.deep.equal(['forestry-t1']);
  });

  const closed: readonly [string, readonly DelegationRecord[], string][] = [
    ['there is no record', [], '没有记录'],
    ['it is of another township', [record('d', 'health', 't2')], '没有记录'],
    ['it is of another organ', [record('d', 'forestry', 't1')], '没有记录'],
    ['it has not begun', [record('d', 'health', 't1', { from: '2026-03-03' })], '2026-03-03'],
    ['it has ended', [record('d', 'health', 't1', { to: '2026-03-01' })], '2026-03-01'],
    ['it is revoked', [record('d', 'health', 't1', { revokedOn: '2026-03-02' })], '撤销'],
    [
      'it is not announced yet (§24)',
      [record('d', 'health', 't1', { announcedOn: '2026-03-03' })],
      '尚未公告',
    ],
  ];
  for (const [name, records, reason] of closed) {
    it(`closes the window, with the reason, where ${name}`, () => {
      const decided = window(records).try(receipt());
      const rejected = 'rejected' in decided ? decided.rejected : undefined;
      expect(rejected?.code).to.equal('NO_LIVE_DELEGATION');
      expect(rejected?.detail?.['reason']).to.include(reason);
    });
  }

  it('is live on its last day', () => {
    const driver = window([record('d', 'health', 't1', { to: '2026-03-02' })]);
    expect(driver.do(receipt()).state.number).to.not.equal('');
  });

  it('refuses acceptance after expiry, though the file was received before', () => {
    // given
    const delegations = [record('d', 'health', 't1', { to: '2026-03-03' })];
    const driver = received('2026-03-02T09:00', licence(), {}, { cases: { delegations } });

    // then
    driver.at('2026-03-04T09:00');
    expect(driver.pressRefused('acceptance', 'accept')).to.equal('NO_LIVE_DELEGATION');
  });

  it('needs no record where the organ decides by its own power', () => {
    const base = licence();
    const { principal: _, ...own } = { ...base.stations['decision']!, powerMode: 'own' as const };
    const item = { ...base, stations: { ...base.stations, decision: own } };
    expect(window([], item).do(receipt()).state.number).to.not.equal('');
  });

  it('needs one for a direct transfer, whoever made it', () => {
    const base = entrusted();
    const { principal: _, ...spec } = base.stations['decision']!;
    const transferred = { ...spec, powerMode: 'transferred' as const };
    const { extension: ___, ...others } = base.stations;
    const item = { ...base, stations: { ...others, decision: transferred } };
    expect(window([], item).refused(receipt())).to.equal('NO_LIVE_DELEGATION');
    expect(window([record('d', 'county', 't1')], item).do(receipt()).state.number).to.not.equal('');
  });

  describe('after it has expired', () => {
    const delegations = [record('d', 'forestry', 't1', { to: '2026-03-05' })];
    const expired = () =>
      reviewed(accepted('2026-03-02T09:00', entrusted(), {}, { cases: { delegations } })).at(
        '2026-03-06T09:00',
      );

    it('open cases are decided by the delegating organ', () => {
      const driver = expired();
      expect(driver.work('decision')).to.include({ organ: 'forestry' });
      driver.as(TOWNSHIP);
      expect(driver.pressRefused('decision', 'grant')).to.equal('DELEGATION_EXPIRED');
      driver.as({ user: 'liu', organ: 'forestry', posts: ['decision'] }).press('decision', 'grant');
      expect(driver.state.decision).to.include({ nameOf: 'forestry', answerable: 'forestry' });
    });

    it('its officers may claim, the delegate’s no more', () => {
      const driver = expired();
      const cases = environment(new Numbers(), { delegations });
      const ask = (user: string, organ: string) =>
        mayHandle(
          driver.state,
          driver.item,
          driver.spec('decision'),
          { user, organ },
          driver.now,
          cases,
        );
      expect(ask('liu', 'forestry')).to.equal(undefined);
      expect(ask('ma', 't1')?.code).to.equal('NOT_YOUR_ORGAN');
    });
  });

  describe('no sub-delegation (不得再委托)', () => {
    it('refuses persons outside the delegate’s organ', () => {
      const driver = reviewed(accepted('2026-03-02T09:00', entrusted()));
      const cases = environment(new Numbers());
      const ask = (organ?: string) =>
        mayHandle(
          driver.state,
          driver.item,
          driver.spec('decision'),
          { user: 'ma', ...(organ === undefined ? {} : { organ }) },
          driver.now,
          cases,
        )?.code;
      expect(ask('t1')).to.equal(undefined);
      expect(ask('t2')).to.equal('NOT_YOUR_ORGAN');
      expect(ask('forestry')).to.equal('NOT_YOUR_ORGAN');
      expect(ask()).to.equal('NOT_YOUR_ORGAN');
    });

    it('leaves the applicant’s own station alone', () => {
      const driver = received();
      const person = { user: 'citizen' };
      const spec = driver.spec('correction');
      const cases = environment(new Numbers());
      expect(mayHandle(driver.state, driver.item, spec, person, driver.now, cases)).to.equal(
        undefined,
      );
    });
  });

  describe('name, seal and answerability by power mode', () => {
    const decided = (item = licence(), decider = TOWNSHIP) =>
      reviewed(accepted('2026-03-02T09:00', item)).as(decider).press('decision', 'grant');

    it('entrusted: township decides in the name and under the seal of the county organ', () => {
      const driver = decided(entrusted());
      expect(driver.document('grant').organ).to.deep.equal({
        id: 'forestry',
        name: '云川县林业局',
        seal: 'seal-forestry',
      });
      expect(driver.document('grant').number).to.equal('云林准〔2026〕1号');
      expect(driver.state.decision).to.include({ nameOf: 'forestry', answerable: 'forestry' });
    });

    it('acceptanceOnly: the township accepts in the county organ’s name', () => {
      const driver = accepted();
      expect(driver.document('acceptance').organ.id).to.equal('health');
      expect(driver.document('acceptance').fields['acceptingOrgan']).to.equal('青山镇人民政府');
    });

    it('substantive: the township reviews, the county seals and answers', () => {
      const base = licence();
      const spec = { ...base.stations['decision']!, powerMode: 'substantive' as const };
      const organs = [
        ...base.organs,
        { role: 'township', name: '承办乡镇', at: 'handlingTownship' as const },
      ];
      const review = { ...base.stations['review']!, organ: 'township' };
      const item = { ...base, organs, stations: { ...base.stations, decision: spec, review } };
      const driver = accepted('2026-03-02T09:00', item);
      expect(driver.state.spells.at(-1)).to.include({ holder: 't1', answerable: 'health' });
      reviewed(driver).as({ user: 'w', organ: 'health' }).press('decision', 'grant');
      expect(driver.document('grant').organ.id).to.equal('health');
    });

    it('transferred: township’s own name and answer', () => {
      const base = entrusted();
      const { principal: _, ...spec } = base.stations['decision']!;
      const transferred = { ...spec, powerMode: 'transferred' as const };
      const item = { ...base, stations: { ...base.stations, decision: transferred } };
      const driver = decided(item);
      expect(driver.document('grant').organ.id).to.equal('t1');
      expect(driver.state.decision).to.include({ nameOf: 't1', answerable: 't1' });
    });

    it('own: each organ for its own stage', () => {
      const base = licence();
      const { principal: _, ...own } = { ...base.stations['decision']!, powerMode: 'own' as const };
      const item = { ...base, stations: { ...base.stations, decision: own } };
      const driver = accepted('2026-03-02T09:00', item).as(CLERK);
      expect(driver.state.spells.map(({ answerable }) => answerable)).to.deep.equal([
        't1',
        'health',
      ]);
    });
  });
});

import { expect } from 'chai';
import { type CaseDriver, HEAD, REVIEWER } from '../driver.js';
import { licence, limit } from '../items.js';
import { accepted } from '../stories.js';

const request = (n: number) => ({ type: 'requestExtension', n, reason: '案情复杂' }) as const;

function requested(driver: CaseDriver, n: number): CaseDriver {
  return driver
    .as(REVIEWER)
    .press('review', 'requestExtension', request(n))
    .enter('extension')
    .as(HEAD);
}

describe('extension (延期, 行政许可法 §42)', () => {
  it('adds up to ten workdays, with notice of approver, reason and new date', () => {
    // given: 20 from 2026-02-06 over 春节
    const driver = requested(accepted('2026-02-06T09:00').at('2026-02-10T09:00'), 10);

    // when
    driver.press('extension', 'grantExtension');

    // then: the vector 20 + 10
    expect(driver.due('statutory')).to.equal('2026-03-26');
    expect(driver.document('extension').fields).to.deep.include({
      approver: '云川县卫生健康局负责人zhao',
      reason: '案情复杂',
      by: '10 个工作日',
      decideBy: '2026-03-26',
    });
  });

  it('leaves the promise as it is', () => {
    const driver = accepted();
    const due = driver.due('promised');
    requested(driver, 10).press('extension', 'grantExtension');
    expect(driver.due('promised')).to.equal(due);
  });

  it('is refused above ten, below one', () => {
    const driver = accepted().as(REVIEWER);
    expect(driver.pressRefused('review', 'requestExtension', request(11))).to.equal(
      'EXTENSION_TOO_LONG',
    );
    expect(driver.pressRefused('review', 'requestExtension', request(0))).to.equal(
      'INVALID_COMMAND',
    );
  });

  it('is granted once', () => {
    const driver = requested(accepted(), 5).press('extension', 'grantExtension').enter('review');
    driver.as(REVIEWER);
    expect(driver.pressRefused('review', 'requestExtension', request(3))).to.equal(
      'EXTENSION_ALREADY_GRANTED',
    );
  });

  it('is refused after expiry, asked for or granted', () => {
    const late = accepted().at('2026-03-31T09:00').as(REVIEWER);
    expect(late.pressRefused('review', 'requestExtension', request(5))).to.equal('CLOCK_EXPIRED');
    const slow = requested(accepted(), 5).at('2026-03-31T09:00');
    expect(slow.pressRefused('extension', 'grantExtension')).to.equal('CLOCK_EXPIRED');
  });

  it('is the head’s alone', () => {
    const base = licence();
    const extension = { ...base.stations['extension']!, post: 'review' as const };
    const item = { ...base, stations: { ...base.stations, extension } };
    const driver = requested(accepted('2026-03-02T09:00', item), 5);
    expect(driver.pressRefused('extension', 'grantExtension')).to.equal('HEAD_ONLY');
    const deny = { type: 'denyExtension', reason: '可以按期' } as const;
    expect(driver.pressRefused('extension', 'denyExtension', deny)).to.equal('HEAD_ONLY');
  });

  it('needs to be asked for, and one answer', () => {
    const driver = accepted().enter('extension').as(HEAD);
    expect(driver.pressRefused('extension', 'grantExtension')).to.equal('EXTENSION_NOT_REQUESTED');
    const asked = accepted().as(REVIEWER).press('review', 'requestExtension', request(5));
    asked.enter('review');
    expect(asked.pressRefused('review', 'requestExtension', request(5))).to.equal('EXTENSION_OPEN');
  });

  it('may be denied with a reason, and asked for again', () => {
    const driver = requested(accepted(), 5);
    driver.press('extension', 'denyExtension', { type: 'denyExtension', reason: '可以按期' });
    expect(driver.state.extension?.state).to.equal('denied');
    driver.enter('review').as(REVIEWER).press('review', 'requestExtension', request(3));
    expect(driver.state.extension).to.include({ state: 'requested', n: 3 });
  });

  it('needs a statutory clock', () => {
    const limits = { statutory: { none: '无' }, promised: { none: '无' } };
    const driver = accepted('2026-03-02T09:00', licence({ limits })).as(REVIEWER);
    expect(driver.pressRefused('review', 'requestExtension', request(3))).to.equal(
      'EXTENSION_NOT_ALLOWED',
    );
  });

  describe('of a joint item (联办, §42(2))', () => {
    const joint = (at: 'county' | 'department') => {
      const base = licence({
        joint: true,
        limits: { statutory: { variants: [limit({ n: 45 })] }, promised: { none: '无' } },
      });
      const department = at === 'county' ? 'county' : 'health';
      const organs = [
        ...base.organs,
        { role: 'head', name: '负责人', at: 'county' as const, department },
      ];
      const { powerMode: _, principal: __, ...extension } = base.stations['extension']!;
      const stations = { ...base.stations, extension: { ...extension, organ: 'head' } };
      return { ...base, organs, stations };
    };

    it('adds up to fifteen by the head of the government', () => {
      // the vectors of 2026-01-05: 45 and 45 + 15
      const driver = accepted('2026-01-05T09:00', joint('county'));
      expect(driver.due('statutory')).to.equal('2026-03-13');
      requested(driver, 15).press('extension', 'grantExtension');
      expect(driver.due('statutory')).to.equal('2026-04-03');
    });

    it('is not for the head of a department', () => {
      const driver = requested(accepted('2026-01-05T09:00', joint('department')), 15);
      expect(driver.pressRefused('extension', 'grantExtension')).to.equal(
        'EXTENSION_WRONG_APPROVER',
      );
    });
  });
});

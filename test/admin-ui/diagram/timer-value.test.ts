import { expect } from 'chai';
import fc from 'fast-check';
import { buildTimer, parseTimer, type TimerValue } from '../../../admin-ui/diagram/timer-value.js';

describe('diagram timer value', () => {
  // ISO 8601, as docs/yc-extension.md and docs/elements.md write them
  const cases: readonly (readonly [string, TimerValue])[] = [
    ['P10D', { kind: 'duration', n: 10, unit: 'D' }],
    ['PT2H', { kind: 'duration', n: 2, unit: 'H' }],
    ['PT30M', { kind: 'duration', n: 30, unit: 'M' }],
    ['R3/PT10M', { kind: 'cycle', n: 10, unit: 'M', times: 3 }],
    ['R/P1D', { kind: 'cycle', n: 1, unit: 'D' }],
    ['2026-03-02T17:00:00+08:00', { kind: 'date', at: '2026-03-02T17:00' }],
  ];
  for (const [source, value] of cases) {
    it(`reads and writes ${source}`, () => {
      expect(parseTimer(value.kind === 'free' ? 'date' : value.kind, source)).to.deep.equal(value);
      expect(buildTimer(value)).to.equal(source);
    });
  }

  for (const [timer, source] of [
    ['duration', 'P1M'],
    ['duration', 'P1DT2H'],
    ['duration', '${limit}'],
    ['cycle', '0 0 9 * * ?'],
    ['date', '2026-03-02'],
    ['date', '2026-03-02T17:00:00Z'],
  ] as const) {
    it(`leaves ${source} as it stands`, () => {
      const value = parseTimer(timer, ` ${source} `);
      expect(value).to.deep.equal({ kind: 'free', timer, source });
      expect(buildTimer(value)).to.equal(source);
    });
  }

  it('comes back whatever was picked', () => {
    const n = fc.integer({ min: 1, max: 9999 });
    const unit = fc.constantFrom('D' as const, 'H' as const, 'M' as const);
    const picked: fc.Arbitrary<TimerValue> = fc.oneof(
      fc.record({ kind: fc.constant('duration' as const), n, unit }),
      fc.record({ kind: fc.constant('cycle' as const), n, unit }),
      fc.record({ kind: fc.constant('cycle' as const), n, unit, times: n }),
    );
    fc.assert(
      fc.property(picked, (value) => {
        const kind = value.kind === 'cycle' ? 'cycle' : 'duration';
        expect(parseTimer(kind, buildTimer(value))).to.deep.equal(value);
      }),
    );
  });
});

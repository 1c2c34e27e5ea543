import { expect } from 'chai';
import { addDuration, parseDuration, parseInstant } from '../../../../engine/core/timer/iso8601.js';

describe('ISO 8601', () => {
  for (const [text, months, ms] of [
    ['PT10M', 0, 600_000],
    ['P1DT2H3M4.5S', 0, 93_784_500],
    ['P1Y2M', 14, 0],
    ['P2W', 0, 1_209_600_000],
    ['PT0S', 0, 0],
    ['P1M', 1, 0],
    ['PT1M', 0, 60_000],
  ] as const) {
    it(`reads the duration ${text}`, () => {
      expect(parseDuration(text)).to.deep.equal({ months, ms });
    });
  }

  for (const text of ['', 'P', 'PT', 'P1', '1D', '-P1D', 'P1H', 'PT1D', 'p1d', 'P1DT', 'P1.5D']) {
    it(`refuses “${text}” as a duration`, () => {
      expect(parseDuration(text)).to.equal(undefined);
    });
  }

  for (const [text, meant] of [
    ['2026-03-01', '2026-03-01T00:00:00+08:00'],
    ['2026-03-01T09:30', '2026-03-01T09:30:00+08:00'],
    ['2026-03-01T09:30:15', '2026-03-01T09:30:15+08:00'],
    ['2026-03-01T09:30:15.25', '2026-03-01T09:30:15.250+08:00'],
    ['2026-03-01T09:30:15Z', '2026-03-01T09:30:15Z'],
    ['2026-03-01T09:30:15+0530', '2026-03-01T09:30:15+05:30'],
    ['2026-03-01T09:30:15-03:00', '2026-03-01T09:30:15-03:00'],
    ['2026-03-01T09:30:15.123+0800', '2026-03-01T09:30:15.123+08:00'],
  ] as const) {
    it(`reads the instant ${text}`, () => {
      expect(parseInstant(text)).to.equal(Date.parse(meant));
    });
  }

  for (const text of ['2026-02-30', '2026-13-01', '2026-3-1', '2026-03-01T24:00', 'tomorrow', '']) {
    it(`refuses “${text}” as an instant`, () => {
      expect(parseInstant(text)).to.equal(undefined);
    });
  }

  for (const [from, duration, to] of [
    ['2026-01-31T10:00:00+08:00', 'P1M', '2026-02-28T10:00:00+08:00'],
    ['2024-02-29T10:00:00+08:00', 'P1Y', '2025-02-28T10:00:00+08:00'],
    ['2026-12-15T10:00:00+08:00', 'P1M', '2027-01-15T10:00:00+08:00'],
    ['2026-11-30T10:00:00+08:00', 'P3M', '2027-02-28T10:00:00+08:00'],
    // Already the first of February in Shanghai.
    ['2026-01-31T17:00:00Z', 'P1M', '2026-02-28T17:00:00Z'],
    ['2026-01-31T10:00:00+08:00', 'P1MT1H', '2026-02-28T11:00:00+08:00'],
    ['2026-02-28T10:00:00+08:00', 'P1D', '2026-03-01T10:00:00+08:00'],
  ] as const) {
    it(`${from} and ${duration} is ${to}`, () => {
      expect(addDuration(Date.parse(from), parseDuration(duration)!)).to.equal(Date.parse(to));
    });
  }
});

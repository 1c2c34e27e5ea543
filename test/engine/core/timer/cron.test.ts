import { expect } from 'chai';
import { cronNext } from '../../../../engine/core/timer/cron.js';

const at = (text: string) => Date.parse(`${text}+08:00`);
/** A Monday. */
const NOW = at('2026-03-02T09:00:00');

describe('cron', () => {
  for (const [text, next] of [
    ['0 0/5 * * * ?', '2026-03-02T09:05:00'],
    ['*/15 * * * * *', '2026-03-02T09:00:15'],
    ['0 0 9 * * ?', '2026-03-03T09:00:00'],
    ['0 30 17 ? * FRI', '2026-03-06T17:30:00'],
    ['0 0 8 1 * ?', '2026-04-01T08:00:00'],
    ['0 0 8 L * ?', '2026-03-31T08:00:00'],
    ['0 0 0 29 2 ?', '2028-02-29T00:00:00'],
    ['0 0 12 ? * 1', '2026-03-08T12:00:00'],
    ['0 0,30 9-10 * * ?', '2026-03-02T09:30:00'],
    ['0 0 0 1 JAN ? 2030', '2030-01-01T00:00:00'],
  ] as const) {
    it(`${text} runs next at ${next}`, () => {
      expect(cronNext(text, NOW)).to.equal(at(next));
    });
  }

  for (const text of [
    '',
    '* * * * *',
    '60 * * * * ?',
    '0 0 9 * * ? 2020',
    '0 0 9 32 * ?',
    'a b c d e f',
  ]) {
    it(`“${text}” never runs`, () => {
      expect(cronNext(text, NOW)).to.equal(undefined);
    });
  }
});

import { expect } from 'chai';
import type { Clock } from '../../../../engine/core/clock/clock.js';
import { checkExtension } from '../../../../engine/core/clock/extension.js';
import { CLOCK_REFUSALS } from '../../../../engine/core/clock/refusals.js';
import type { Extension } from '../../../../engine/core/clock/term.js';
import { at, clockOf, county } from './county.js';

const single: Extension = {
  n: 10,
  unit: 'workday',
  approver: 'organHead',
  notice: '延〔2026〕1号',
};
const joint: Extension = { ...single, n: 15, approver: 'governmentHead' };

describe('granting an extension (许可法 §42)', () => {
  it('is allowed once, by the organ’s head up to 10 workdays, by the government’s up to 15', () => {
    expect(codeOf(clockOf(), single)).to.equal(undefined);
    expect(codeOf(clockOf(), joint, true)).to.equal(undefined);
  });

  const refused: [string, string, Clock, Extension, boolean?][] = [
    ['a promise', 'EXTENSION_NOT_ALLOWED', clockOf({ kind: 'promised' }), single],
    ['a stage', 'EXTENSION_NOT_ALLOWED', clockOf({ kind: 'stage' }), single],
    ['twice', 'EXTENSION_ALREADY_GRANTED', clockOf({ extensions: [single] }), single],
    ['by 11 workdays', 'EXTENSION_TOO_LONG', clockOf(), { ...single, n: 11 }],
    ['joint by 16', 'EXTENSION_TOO_LONG', clockOf(), { ...joint, n: 16 }, true],
    ['by nothing', 'EXTENSION_TOO_LONG', clockOf(), { ...single, n: 0 }],
    ['by half a day', 'EXTENSION_TOO_LONG', clockOf(), { ...single, n: 0.5 }],
    ['in natural days', 'EXTENSION_UNIT_DIFFERS', clockOf(), { ...single, unit: 'naturalDay' }],
    [
      'by the government’s head alone',
      'EXTENSION_WRONG_APPROVER',
      clockOf(),
      { ...single, approver: 'governmentHead' },
    ],
    [
      'joint by an organ’s head',
      'EXTENSION_WRONG_APPROVER',
      clockOf(),
      { ...joint, approver: 'organHead' },
      true,
    ],
    ['without notice', 'EXTENSION_NOTICE_REQUIRED', clockOf(), { ...single, notice: '' }],
    ['when stopped', 'CLOCK_STOPPED', clockOf({ stoppedAt: '2026-03-04T09:00' }), single],
  ];
  for (const [what, code, clock, extension, isJoint = false] of refused) {
    it(`is refused: ${what}`, () => {
      expect(codeOf(clock, extension, isJoint)).to.equal(code);
    });
  }

  it('must come before expiry', () => {
    expect(codeOf(clockOf(), single, false, '2026-03-16T17:29')).to.equal(undefined);
    expect(codeOf(clockOf(), single, false, '2026-03-16T17:30')).to.equal('CLOCK_EXPIRED');
  });

  it('has a sentence for each refusal', () => {
    for (const [status, zh, en] of Object.values(CLOCK_REFUSALS)) {
      expect(status).to.be.within(400, 422);
      expect(zh).to.match(/\p{Script=Han}.*。$/u);
      expect(en).to.match(/\.$/);
    }
  });
});

function codeOf(
  clock: Clock,
  extension: Extension,
  isJoint = false,
  now = '2026-03-05T10:00',
): string | undefined {
  return checkExtension(clock, extension, isJoint, at(now), county)?.code;
}

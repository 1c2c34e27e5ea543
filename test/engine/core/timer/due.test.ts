import { expect } from 'chai';
import { nextRun, timerDue } from '../../../../engine/core/timer/due.js';

const NOW = Date.parse('2026-03-02T09:00:00+08:00');
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('timer due', () => {
  it('date, duration and cycle', () => {
    expect(timerDue('date', '2026-04-01T08:00:00', NOW)).to.deep.equal({
      dueAt: at('2026-04-01T08:00:00'),
    });
    expect(timerDue('duration', 'P1M', NOW)).to.deep.equal({ dueAt: at('2026-04-02T09:00:00') });
    expect(timerDue('cycle', 'R3/PT10M', NOW)).to.deep.include({ dueAt: NOW + 600_000 });
  });

  it('a cycle with a start in the future begins there, one in the past at its next multiple', () => {
    const future = timerDue('cycle', 'R2/2026-03-03T00:00:00/P1D', NOW);
    expect(future).to.deep.include({ dueAt: at('2026-03-03T00:00:00') });
    const past = timerDue('cycle', 'R/2026-03-01T10:00:00/PT12H', NOW);
    expect(past).to.deep.include({ dueAt: at('2026-03-02T10:00:00') });
  });

  it('the runs of a cycle are counted, from when each was due', () => {
    // given
    const first = due('R3/PT10M', NOW);
    // when
    const second = nextRun(first.cycle!, first.dueAt, first.dueAt + 1)!;
    const third = nextRun(second.cycle!, second.dueAt, second.dueAt)!;
    // then
    expect(second.dueAt).to.equal(NOW + 1_200_000);
    expect(third.dueAt).to.equal(NOW + 1_800_000);
    expect(nextRun(third.cycle!, third.dueAt, third.dueAt)).to.equal(undefined);
  });

  it('runs that were missed altogether are skipped and counted (Camunda)', () => {
    const first = due('R5/PT10M', NOW);
    const late = nextRun(first.cycle!, first.dueAt, NOW + 35 * 60_000)!;
    expect(late.dueAt).to.equal(NOW + 40 * 60_000);
    expect(late.cycle!.left).to.equal(2);
    expect(nextRun(first.cycle!, first.dueAt, NOW + 55 * 60_000)).to.equal(undefined);
  });

  it('months are counted on the calendar, without end where no number is given', () => {
    const first = due('R/P1M', NOW);
    expect(nextRun(first.cycle!, first.dueAt, first.dueAt)!.dueAt).to.equal(
      at('2026-05-02T09:00:00'),
    );
  });

  it('a cron expression is a cycle without end', () => {
    const first = due('0 0 9 ? * MON-FRI', NOW);
    expect(first.dueAt).to.equal(at('2026-03-03T09:00:00'));
    const friday = at('2026-03-06T09:00:00');
    expect(nextRun(first.cycle!, friday, friday)!.dueAt).to.equal(at('2026-03-09T09:00:00'));
  });

  for (const [kind, value] of [
    ['date', 'P1D'],
    ['date', null],
    ['date', NOW],
    ['duration', '2026-01-01'],
    ['duration', 5],
    ['cycle', 'R0/PT1H'],
    ['cycle', 'R3/PT0S'],
    ['cycle', 'R3'],
    ['cycle', '0 0 25 * * ?'],
    ['cycle', { a: 1 }],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(value)} as ${kind}`, () => {
      expect(timerDue(kind, value, NOW))
        .to.have.property('problem')
        .that.includes('不是');
    });
  }
});

function due(text: string, now: number) {
  const answer = timerDue('cycle', text, now);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
}

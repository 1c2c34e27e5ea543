import { expect } from 'chai';
import { nextDue } from '../../../../../../admin-ui/staff/pages/design/trial/due.js';
import type { Trial } from '../../../../../../admin-ui/staff/pages/design/trial/model.js';

const clock = (dueAt: string | null, running = true): object => ({ dueAt, running });
const trial = (clocks: readonly object[], tasks: readonly object[] = []): Trial =>
  ({ now: '2026-03-02T09:00:00+08:00', case: { clocks }, tasks }) as unknown as Trial;

describe('the next due time of a trial', () => {
  it('is the nearest of what runs and lies ahead', () => {
    const due = nextDue(
      trial(
        [
          clock('2026-03-02T08:00:00+08:00'),
          clock('2026-03-09T17:30:00+08:00'),
          clock('2026-03-03T17:30:00+08:00', false),
          clock(null),
        ],
        [{ dueAt: '2026-03-05T17:30:00+08:00' }, {}],
      ),
    );
    expect(due).to.equal(Date.parse('2026-03-05T17:30:00+08:00'));
  });

  it('is none where nothing is ahead', () => {
    expect(nextDue(trial([clock('2026-03-02T08:00:00+08:00')]))).to.equal(undefined);
    expect(nextDue({ ...trial([]), case: undefined })).to.equal(undefined);
  });
});

import { expect } from 'chai';
import {
  type HistoryAction,
  opened,
  withHistory,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/history.js';

const add = (n: number): HistoryAction<number> => ({ kind: 'do', change: (it) => it + n });
const play = (...actions: readonly HistoryAction<number>[]) =>
  actions.reduce((history, action) => withHistory(history, action), opened(0));

describe('history of a table', () => {
  it('goes back and forth', () => {
    const there = play(add(1), add(2), { kind: 'undo' });
    expect(there.present).to.equal(1);
    expect(withHistory(there, { kind: 'redo' }).present).to.equal(3);
  });

  it('a change after an undo ends what could be redone', () => {
    const changed = play(add(1), { kind: 'undo' }, add(5), { kind: 'redo' });
    expect(changed).to.deep.equal({ past: [0], present: 5, future: [] });
  });

  it('what changes nothing is no step, and there is an end both ways', () => {
    expect(play(add(1), { kind: 'do', change: (it) => it }).past).to.deep.equal([0]);
    const again = play(add(1), add(1), { kind: 'undo' });
    const equal = (a: number, b: number) => a % 10 === b % 10;
    expect(withHistory(again, add(10), equal)).to.equal(again);
    expect(play({ kind: 'undo' }, { kind: 'redo' })).to.deep.equal(opened(0));
  });

  it('is bounded', () => {
    const long = play(...Array.from({ length: 500 }, () => add(1)));
    expect(long.past).to.have.length(200);
    expect(long.present).to.equal(500);
  });
});

import { expect } from 'chai';
import { addClosure, calendarRecomputation } from '../../../../engine/service/clocks.js';
import { fellingBeforeDecision, hygiene, relief } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

/** Tuesday 3 March is a day on which the offices were closed. */
const TYPHOON = { name: '台风停工', from: '2026-03-03', to: '2026-03-03', basis: '防指令2026-1' };

describe('a calendar revision (日历修订)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(async () => {
    await county.close();
    expect(county.errors).to.deep.equal([]);
  });

  const revise = async (): Promise<void> => {
    ok(await addClosure(county.context, TYPHOON));
    await county.context.sweep.run();
  };
  const due = async (number: string, kind: string): Promise<string | null | undefined> =>
    (await county.shown('supervisor', number)).clocks.find((clock) => clock.kind === kind)?.due;

  it('moves what runs, its timers and tasks, in every open case', async () => {
    // given: five workdays from Monday the 2nd, and one for the file's hand-over
    const waiting = await county.receive('qinghe.acceptance', hygiene());
    const accepted = await county.receive('qinghe.acceptance', hygiene());
    await county.done('qinghe.acceptance', accepted, 'acceptance', 'accept');
    const id = await county.taskOf('qinghe.acceptance', accepted, 'fileSender');
    expect(await due(waiting, 'receipt')).to.equal('2026-03-09');
    expect((await county.task('qinghe.acceptance', id)).dueAt).to.include('2026-03-03T17:30');

    // when
    await revise();

    // then
    expect(await due(waiting, 'receipt')).to.equal('2026-03-10');
    expect(await due(accepted, 'promised')).to.equal('2026-03-10');
    expect((await county.task('qinghe.acceptance', id)).dueAt).to.include('2026-03-04T17:30');
    const { aggregate } = await county.found(waiting);
    const timers = [...aggregate.parts.values()].filter((part) => part.kind === 'job');
    expect(timers.map(({ clock, dueAt }) => [clock, dueAt])).to.deep.include([
      'receipt',
      Date.parse('2026-03-10T17:30:00+08:00'),
    ]);
    expect(await county.factTypes(waiting)).to.include('clockRecomputed');
  });

  it('appends to a breach that it was none, and deletes nothing', async () => {
    // given: one workday from Monday, exceeded on Tuesday
    const number = await county.receive('taohua.acceptance', relief(800));
    await county.later({ to: '2026-03-04T09:00:00+08:00' });
    expect((await county.state(number)).breaches).to.have.length(1);

    // when
    await revise();

    // then
    const [breach] = (await county.state(number)).breaches;
    expect(breach).to.include({ due: '2026-03-03', clock: 'receipt' });
    expect(
      breach?.findings.map(({ calendarRev, overdue, due: on }) => [calendarRev, overdue, on]),
    ).to.eql([[2, false, '2026-03-04']]);
    expect((await county.shown('supervisor', number)).light).to.equal('yellow');
    // Wednesday passes too: late after all, by the newest calendar
    await county.later({ to: '2026-03-05T09:00:00+08:00' });
    expect((await county.shown('supervisor', number)).light).to.equal('red');
    expect((await county.state(number)).breaches).to.have.length(1);
  });

  it('reaches the breaches of cases that are over', async () => {
    const number = await county.receive('taohua.acceptance', relief(800));
    await county.later({ to: '2026-03-03T18:00:00+08:00' });
    ok(await county.fact('taohua.acceptance', number, { type: 'withdraw', reason: '不办了' }));
    await revise();
    const [breach] = (await county.state(number)).breaches;
    expect(breach?.findings.map(({ overdue }) => overdue)).to.deep.equal([false]);
  });

  it('says how far it is, and is done once for each revision', async () => {
    // given
    for (let i = 0; i < 3; i++) await fellingBeforeDecision(county);
    await county.context.sweep.run();
    expect(ok(await calendarRecomputation(county.context))).to.include({ revision: 1, done: 0 });
    // when
    await revise();
    await county.context.sweep.run();
    // then
    const progress = ok(await calendarRecomputation(county.context));
    expect(progress).to.include({ revision: 2, done: 3, finishedAt: county.now });
  });

  it('is refused where the closure cannot be read, and then nothing is recomputed', async () => {
    const refused = await addClosure(county.context, { ...TYPHOON, to: '2026-02-30' });
    expect(codeOf(refused)).to.equal('INVALID_COMMAND');
    expect(county.context.calendars.newest().revision).to.equal(1);
  });
});

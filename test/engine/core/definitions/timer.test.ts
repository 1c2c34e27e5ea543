import { expect } from 'chai';
import { expression, process, timer } from '../../../support/model.js';
import { DAY, HOUR, MONDAY, World } from '../../../support/step.js';

describe('timer', () => {
  const boundary = (
    event: Parameters<ReturnType<typeof process>['boundary']>[2],
    interrupting = true,
  ) =>
    process().start().userTask('a').boundary('a', 't', event, interrupting).userTask('b').build();
  const dueAt = (world: World) => world.parts('job')[0]!.dueAt;

  it('is armed with what its expression says at the start of its activity', () => {
    const world = new World(boundary(timer('${"PT" + hours + "H"}'))).start({ hours: 2 });
    expect(dueAt(world)).to.equal(world.now + 2 * HOUR);
  });

  it('sees the inputs of its activity', () => {
    const model = process()
      .start()
      .userTask('a', { inputs: [{ target: 'span', value: { expression: expression('P2D') } }] })
      .boundary('a', 't', timer('${span}'))
      .end()
      .build();
    const world = new World(model).start();
    expect(dueAt(world)).to.equal(world.now + 2 * DAY);
  });

  it('an interrupting one fires once, whatever its cycle says', () => {
    const world = new World(boundary(timer('R3/PT1H', 'cycle'))).start();
    expect(world.parts('job')[0]!.cycle).to.equal(undefined);
    expect(world.wait(5 * HOUR).at).to.deep.equal(['b']);
  });

  it('counts working days where the diagram says so, to the closing hour', () => {
    // given Monday, 2 March 2026, and offices that close at 17:30
    const working = { unit: 'workday', calendar: 'legal' } as const;
    const world = new World(boundary({ ...timer('P5D'), calendar: working })).start();
    // then the fifth workday after it is Monday, 9 March
    expect(dueAt(world)).to.equal(Date.parse('2026-03-09T17:30:00+08:00'));
    expect(world.now).to.equal(MONDAY);
  });

  it('counts natural days to a workday', () => {
    const natural = { unit: 'naturalDay', calendar: 'legal' } as const;
    const world = new World(boundary({ ...timer('P5D'), calendar: natural })).start();
    // Saturday, 7 March moves on to Monday, 9 March.
    expect(dueAt(world)).to.equal(Date.parse('2026-03-09T17:30:00+08:00'));
  });

  for (const [event, reason] of [
    [timer('tomorrow'), '时长'],
    [timer('${5}'), '时长'],
    [timer('never', 'date'), '日期'],
    [{ ...timer('PT5H'), calendar: { unit: 'workday', calendar: 'legal' } as const }, 'P5D'],
    [{ ...timer(''), clock: 'receipt' }, '办件'],
  ] as const) {
    it(`refuses ${JSON.stringify(event)}, saying how to write it`, () => {
      const refusal = new World(boundary(event)).refused({
        type: 'start',
        definition: { key: 'p' },
      });
      expect(refusal.elementId).to.equal('t');
      expect(refusal.detail!['reason']).to.include(reason);
    });
  }

  it('the step of a timer that cannot go on changes nothing, and its job stays', () => {
    const model = process()
      .start()
      .userTask('a')
      .boundary('a', 't', timer('PT1H'))
      .exclusive('x')
      .when('${missing}')
      .end()
      .build();
    const world = new World(model).start();
    const job = world.parts('job')[0]!.seq;
    world.now += HOUR;
    expect(world.refused({ type: 'runJob', job }).code).to.equal('EXPRESSION_FAILED');
    expect(world.at).to.deep.equal(['a']);
    world.do({ type: 'failJob', job, message: 'missing' });
    expect(world.parts('job')[0]!.retries).to.equal(2);
  });
});

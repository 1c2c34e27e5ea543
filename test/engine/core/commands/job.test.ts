import { expect } from 'chai';
import { applyDelta } from '../../../../engine/core/apply.js';
import { expression, process, timer } from '../../../support/model.js';
import { MINUTE, World } from '../../../support/step.js';

describe('job commands', () => {
  const job = (world: World) => world.parts('job')[0]!;

  it('asyncBefore: waits in front of the node and goes on in a job', () => {
    // given
    const model = process().start().userTask('a', { asyncBefore: true }).end().build();
    const world = new World(model).start();
    expect(world.at).to.deep.equal(['a:before']);
    expect(job(world)).to.include({ job: 'continue', retries: 3, dueAt: world.now });
    // when
    world.do({ type: 'runJob', job: job(world).seq });
    // then
    expect(world.at).to.deep.equal(['a']);
    expect(world.parts('job')).to.deep.equal([]);
  });

  it('asyncAfter: the flows are decided at once, each goes on in a job of its own', () => {
    // given
    const model = process()
      .start()
      .task('t', { asyncAfter: true })
      .when('${go}')
      .userTask('a')
      .from('t')
      .when('${go}')
      .userTask('b')
      .build();
    const start = { type: 'start', definition: { key: 'p' } } as const;
    expect(new World(model).refused(start)).to.include({ code: 'EXPRESSION_FAILED' });
    const world = new World(model).start({ go: true });
    expect(world.at).to.deep.equal(['t:after', 't:after']);
    const [first, second] = world.parts('job');
    const set = { go: { value: false } };
    world.do({ type: 'setVariables', scope: 1, local: true, set });
    // when
    world.do({ type: 'runJob', job: second!.seq });
    // then
    expect(world.at).to.deep.equal(['b', 't:after']);
    expect(world.do({ type: 'runJob', job: first!.seq }).at).to.deep.equal(['a', 'b']);
  });

  it('asyncAfter: a token that was stored without its flow decides it in the job', () => {
    // given
    const model = process().start().task('t', { asyncAfter: true }).userTask('a').build();
    const world = new World(model).start();
    const { flow: _, ...stored } = world.parts('transition')[0]!;
    const aggregate = world.aggregate!;
    applyDelta(aggregate, { head: aggregate.head, parts: new Map([[stored.seq, stored]]) });
    // when
    world.do({ type: 'runJob', job: job(world).seq });
    // then
    expect(world.at).to.deep.equal(['a']);
  });

  it('asyncBefore at a join: each token comes in a job of its own and still counts its flow', () => {
    const model = process()
      .start()
      .parallel('f')
      .task('a')
      .parallel('j', { asyncBefore: true })
      .userTask('after')
      .from('f')
      .task('b')
      .to('j')
      .build();
    const world = new World(model).start();
    expect(world.at).to.deep.equal(['j:before', 'j:before']);
    expect(world.wait(0).at).to.deep.equal(['after']);
  });

  it('fail: three runs, then an incident; new retries resolve it', () => {
    // given
    const model = process().start().userTask('a', { asyncBefore: true }).build();
    const world = new World(model).start();
    const { seq } = job(world);
    const fail = { type: 'failJob', job: seq, message: '表达式无法计算' } as const;
    // when
    world.do(fail).do(fail);
    // then
    expect(job(world)).to.include({ retries: 1, errorMessage: '表达式无法计算' });
    expect(world.parts('incident')).to.deep.equal([]);
    world.do(fail).do(fail);
    expect(world.parts('incident')).to.have.length(1);
    expect(job(world).retries).to.equal(0);
    world.do({ type: 'setJob', job: seq, retries: 1 });
    expect(world.parts('incident')).to.deep.equal([]);
    expect(world.do({ type: 'runJob', job: seq }).at).to.deep.equal(['a']);
  });

  for (const { cycle, pauses } of [
    { cycle: 'R3/PT10M', pauses: [10, 10] },
    { cycle: 'PT5M,PT20M', pauses: [5, 20] },
  ]) {
    it(`retry cycle ${cycle}: three runs with pauses of ${pauses.join(' and ')} minutes`, () => {
      // given
      const retryTimeCycle = expression(cycle);
      const given = { asyncBefore: true, retryTimeCycle };
      const world = new World(process().start().userTask('a', given).build()).start();
      const fail = { type: 'failJob', job: job(world).seq, message: 'x' } as const;
      expect(job(world).retries).to.equal(3);
      for (const [i, pause] of pauses.entries()) {
        // when
        world.do(fail);
        // then
        expect(job(world)).to.include({ retries: 2 - i, dueAt: world.now + pause * MINUTE });
        expect(world.refused({ type: 'runJob', job: fail.job }).code).to.equal('JOB_NOT_DUE');
        world.now += pause * MINUTE;
      }
      world.do(fail);
      expect(job(world).retries).to.equal(0);
      expect(world.parts('incident')).to.have.length(1);
    });
  }

  it('a job has the tries of its cycle from the beginning, an instance of a loop those of the loop', () => {
    // given
    const five = expression('R5/PT10M');
    const two = expression('PT5M');
    const loop = {
      kind: 'multiInstance',
      sequential: false,
      cardinality: expression('2'),
      asyncBefore: true,
      retryTimeCycle: two,
    } as const;
    const given = { asyncBefore: true, retryTimeCycle: five, loop };
    const world = new World(process().start().userTask('a', given).build()).start();
    expect(job(world).retries).to.equal(5);
    // when
    world.do({ type: 'runJob', job: job(world).seq });
    // then
    expect(world.parts('job').map(({ retries }) => retries)).to.deep.equal([2, 2]);
  });

  it('a priority that cannot be computed is none (Camunda)', () => {
    const given = { asyncBefore: true, jobPriority: expression('${missing}') };
    const world = new World(process().start().userTask('a', given).build()).start();
    expect(job(world).priority).to.equal(undefined);
  });

  it('fail: the next run of a cycle is there although this one failed', () => {
    // given
    const model = process()
      .start()
      .userTask('a')
      .boundary('a', 'remind', timer('R3/PT10M', 'cycle'), false)
      .end()
      .build();
    const world = new World(model).start();
    const first = job(world);
    // when
    world.now += 10 * MINUTE;
    world.do({ type: 'failJob', job: first.seq, message: 'x' });
    // then
    expect(world.parts('job').map(({ seq }) => seq)).to.have.length(2);
    const next = world.parts('job').find(({ seq }) => seq !== first.seq)!;
    expect(next.dueAt).to.equal(first.dueAt! + 10 * MINUTE);
    world.do({ type: 'failJob', job: first.seq, message: 'x' });
    expect(world.parts('job')).to.have.length(2);
  });

  it('set: a timer is moved', () => {
    const model = process().start().catching('pause', timer('PT1H')).end().build();
    const world = new World(model).start();
    world.do({ type: 'setJob', job: job(world).seq, dueAt: world.now + 1 });
    expect(world.last[0]).to.include({ type: 'timerArmed', dueAt: world.now + 1 });
    expect(world.wait(1).ended).to.equal(true);
  });

  it('a job that is gone or never was is not due; nothing runs while suspended', () => {
    const model = process().start().userTask('a', { asyncBefore: true }).build();
    const world = new World(model).start();
    world.do({ type: 'suspend', process: 1 });
    expect(world.refused({ type: 'runJob', job: job(world).seq }).code).to.equal('SUSPENDED');
    expect(world.refused({ type: 'runJob', job: 99 }).code).to.equal('JOB_NOT_DUE');
  });

  it('time does not run backwards inside an aggregate', () => {
    const model = process().start().catching('pause', timer('PT1H')).end().build();
    const world = new World(model).start();
    const { dueAt, seq } = job(world);
    world.now = dueAt!;
    world.do({ type: 'setVariables', scope: 1, local: true, set: { x: { value: 1 } } });
    world.now -= 2 * 60 * MINUTE;
    world.do({ type: 'runJob', job: seq });
    expect(world.events.every(({ at }, i) => i === 0 || at >= world.events[i - 1]!.at)).to.equal(
      true,
    );
    expect(world.aggregate!.head.at).to.equal(dueAt);
  });
});

import { expect } from 'chai';
import { generatePlan } from '../../../../engine/core/migration/generate.js';
import type { MigrationInstruction } from '../../../../engine/core/migration/plan.js';
import {
  deployed,
  error,
  expression,
  message,
  multiInstance,
  process,
  timer,
  type ProcessBuilder,
} from '../../../support/model.js';
import { HOUR, MINUTE, World } from '../../../support/step.js';

type Plan = readonly MigrationInstruction[];

/** A world in which `before` runs and `after` is deployed as its next version. */
function worldOf(before: ProcessBuilder, after: ProcessBuilder): World {
  const world = new World(before.build());
  world.definitions.push(deployed(after.build(), 2));
  return world;
}

function planOf(world: World, updateEventTriggers = false): Plan {
  const [before, after] = world.definitions;
  return generatePlan(before!.model, after!.model, updateEventTriggers);
}

function migration(world: World, instructions: Plan = planOf(world)) {
  return { type: 'migrate', process: 1, target: world.definitions[1]!.id, instructions } as const;
}

describe('migrate', () => {
  it('a task goes on in the new version, as the same task', () => {
    // given
    const world = worldOf(
      process().start().userTask('a').end(),
      process().start().task('new').userTask('b').userTask('next').end(),
    );
    world.start({ n: 1 });
    const { seq } = world.task('a');
    // when
    world.do(migration(world, [{ source: 'a', target: 'b' }]));
    // then
    expect(world.task('b').seq).to.equal(seq);
    expect(world.variable('n')).to.equal(1);
    world.reload().complete('b');
    expect(world.at).to.deep.equal(['next']);
  });

  it('is refused as a whole where the plan does not say where a token goes', () => {
    // given
    const world = worldOf(
      process().start().parallel('fork').userTask('a').from('fork').userTask('b'),
      process().start().parallel('fork').userTask('a').from('fork').userTask('b'),
    );
    world.start();
    // when
    const refused = world.refused(migration(world, [{ source: 'a', target: 'a' }]));
    // then
    expect(refused.code).to.equal('MIGRATION_INVALID');
    expect(refused.detail?.['reason']).to.include('“b”正在执行');
    expect(world.at).to.deep.equal(['a', 'b']);
  });

  describe('boundary events', () => {
    const before = () => {
      const builder = process().start().userTask('a').end();
      builder.boundary('a', 'late', timer('PT1H')).end('gone');
      return builder.boundary('a', 'call', message('call'), false).end('noted');
    };

    it('mapped ones wait on as they were armed', () => {
      const world = worldOf(before(), before());
      world.start().wait(30 * MINUTE);
      world.do(migration(world));
      world.wait(30 * MINUTE);
      expect(world.ended).to.equal(true);
    });

    it('or anew, as the target says', () => {
      const world = worldOf(before(), before());
      world.start().wait(30 * MINUTE);
      world.do(migration(world, planOf(world, true)));
      world.wait(45 * MINUTE);
      expect(world.at).to.deep.equal(['a']);
      world.wait(15 * MINUTE);
      expect(world.ended).to.equal(true);
    });

    it('others wait no longer, and new ones begin to', () => {
      // given
      const after = process().start().userTask('a').end();
      after.boundary('a', 'other', message('other')).end('gone');
      const world = worldOf(before(), after);
      world.start();
      // when
      world.do(migration(world));
      // then
      expect(world.parts('job')).to.deep.equal([]);
      expect(world.parts('subscription').map(({ name }) => name)).to.deep.equal(['other']);
      world.wait(2 * HOUR).deliver('other');
      expect(world.ended).to.equal(true);
    });
  });

  describe('scopes', () => {
    const plain = () => process().start().userTask('a').userTask('z').end();
    const nested = () => {
      const builder = process().start();
      builder.subProcess('inside', (b) => b.start('begin').userTask('a').end('done'));
      builder.userTask('z').end('end');
      return builder.boundary('inside', 'failed', error()).end('bad');
    };

    it('one that is new is made around what runs', () => {
      const world = worldOf(plain(), nested());
      world.start();
      world.do(migration(world, [{ source: 'a', target: 'a' }]));
      expect(world.at).to.deep.equal(['a', 'inside']);
      world.complete('a');
      expect(world.at).to.deep.equal(['z']);
    });

    it('one that is gone lets out what runs inside', () => {
      const world = worldOf(nested(), plain());
      world.start();
      world.do(migration(world, [{ source: 'a', target: 'a' }]));
      expect(world.at).to.deep.equal(['a']);
      world.reload().complete('a');
      expect(world.at).to.deep.equal(['z']);
    });

    it('there and back again changes nothing that matters', () => {
      const world = worldOf(nested(), nested());
      world.start();
      world.do(migration(world));
      const [first] = world.definitions;
      const back = { ...migration(world), target: first!.id };
      world.do(back);
      expect(world.at).to.deep.equal(['a', 'inside']);
      world.complete('a').complete('z');
      expect(world.ended).to.equal(true);
    });
  });

  it('instances of a repeated activity keep their counters', () => {
    // given
    const loop = multiInstance({ cardinality: { language: 'literal', source: '3' } });
    const world = worldOf(
      process().start().userTask('a', { loop }).end(),
      process().start().userTask('b', { loop }).userTask('z').end(),
    );
    world.start();
    world.do({ type: 'completeTask', task: world.parts('userTask')[0]!.seq });
    // when
    world.do(migration(world, [{ source: 'a', target: 'b' }]));
    // then
    expect(world.at).to.deep.equal(['b', 'b', 'b*']);
    for (const { seq } of world.parts('userTask')) world.do({ type: 'completeTask', task: seq });
    expect(world.at).to.deep.equal(['z']);
  });

  it('tokens that wait at a join wait there on', () => {
    // given
    const fork = () => {
      const builder = process().start().parallel('fork').via('one').userTask('a');
      builder.via('a-join').parallel('join').userTask('z');
      return builder.from('fork').via('two').userTask('b').via('b-join').to('join');
    };
    const world = worldOf(fork(), fork());
    world.start().complete('a');
    // when
    world.do(migration(world));
    // then
    expect(world.at).to.deep.equal(['b', 'join:join']);
    world.complete('b');
    expect(world.at).to.deep.equal(['z']);
  });

  it('what waits for a message waits for the one of the target, if told so', () => {
    const world = worldOf(
      process().start().receive('a', 'old').end(),
      process().start().receive('a', 'new').end(),
    );
    world.start();
    world.do(migration(world, [{ source: 'a', target: 'a', updateEventTrigger: true }]));
    expect(world.parts('subscription').map(({ name }) => name)).to.deep.equal(['new']);
    world.deliver('new');
    expect(world.ended).to.equal(true);
  });

  it('what listeners have begun goes on: work handed out, the timer of a task', () => {
    // given
    const listeners = { start: [{ topic: { language: 'literal', source: 'tell' } }] } as const;
    const late = { evaluate: expression("${execution.setVariable('late', true)}") };
    const taskListeners = [{ ...late, event: 'timeout', timer: timer('PT1H') }] as const;
    const world = worldOf(
      process().start().userTask('a', { listeners, taskListeners }).end(),
      process().start().task('new').userTask('a', { taskListeners }).end(),
    );
    world.start();
    // when
    world.do(migration(world)).reload().wait(HOUR);
    // then
    expect(world.variable('late')).to.equal(true);
    const [task] = world.parts('externalTask');
    expect(world.id(task!)).to.equal('a');
    world.do({ type: 'completeExternalTask', externalTask: task!.seq });
    expect(world.complete('a').ended).to.equal(true);
  });
});

import { expect } from 'chai';
import { generatePlan } from '../../../../engine/core/migration/generate.js';
import { modelsIn } from '../../../support/bpmn.js';
import { parse } from '../../../support/diagram/parse.js';
import { write } from '../../../support/diagram/write.js';
import { deployed } from '../../../support/model.js';
import { World } from '../../../support/step.js';

async function modelOf(text: string) {
  const [model] = await modelsIn(write(parse('p', text)));
  return model!;
}

/** A world in which `before` runs and `after` is the next version. */
async function worldOf(before: string, after = before): Promise<World> {
  const world = new World(await modelOf(before));
  world.definitions.push(deployed(await modelOf(after), 2));
  return world;
}

function migrate(world: World, plan?: readonly (readonly [string, string])[]): World {
  const [before, after] = world.definitions;
  const instructions =
    plan?.map(([source, target]) => ({ source, target })) ??
    generatePlan(before!.model, after!.model, false);
  return world.do({ type: 'migrate', process: 1, target: after!.id, instructions }).reload();
}

const nameOf = ({ name }: { readonly name: string }): string => name;

describe('migrate, at every kind of wait state', () => {
  it('instances of a loop that wait to begin, in a sub-process', async () => {
    const world = await worldOf(repeated('asyncBefore'));
    migrate(world.start()).wait(0);
    expect(world.at).to.deep.equal(['a', 'a', 'a*', 'sp']);
    expect(world.complete('a').complete('a').ended).to.equal(true);
  });

  it('instances of a loop that wait to be counted', async () => {
    const world = await worldOf(repeated('asyncAfter'));
    migrate(world.start().wait(0).complete('a')).wait(0);
    expect(world.complete('a').wait(0).ended).to.equal(true);
  });

  it('what instances of a loop have left to undo', async () => {
    // given
    const world = await worldOf(`
      start s > sub sp > throw t compensation > end e
      sp {
      start s1 > user a [2] > end e1
      compensate a by user undo
      }`);
    world.start().complete('a');
    // when
    migrate(world).complete('a');
    // then
    expect(world.at).to.deep.equal(['a*', 'sp', 't', 'undo', 'undo']);
  });

  it('an activity that undoes, where its thrower waits', async () => {
    const world = await worldOf(`
      start s > sub sp > user z > end e
      sp {
      start s1 > task a > throw t compensation > end e1
      compensate a by user undo
      }`);
    migrate(world.start());
    expect(world.at).to.deep.equal(['sp', 't', 'undo']);
    expect(world.complete('undo').at).to.deep.equal(['z']);
  });

  it('what comes out of a sub-process keeps its place in the order of completion', async () => {
    // given a is complete before x is
    const compensated = 'compensate a by task undo-a';
    const world = await worldOf(
      `start s > and f > sub sp > end e
      f > task x > user y > throw t compensation > end e2
      sp {
      start s1 > task a > user w > end e1
      ${compensated}
      }
      compensate x by task undo-x`,
      `start s > and f > task a > user w > end e
      f > task x > user y > throw t compensation > end e2
      ${compensated}
      compensate x by task undo-x`,
    );
    world.start();
    const [, after] = world.definitions;
    const instructions = ['w', 'y', 'a', 'x'].map((id) => ({ source: id, target: id }));
    // when, once without a restart
    world.do({ type: 'migrate', process: 1, target: after!.id, instructions }).complete('y');
    // then
    expect(world.trace.filter((one) => one.startsWith('+undo'))).to.deep.equal([
      '+undo-x',
      '+undo-a',
    ]);
  });

  it('what can be undone goes into no sub-process in which nothing runs', async () => {
    const world = await worldOf(
      `start s > task a > user b > throw t compensation > end e
      compensate a by task undo-a`,
      `start s > sub sp > user b > throw t compensation > end e
      sp {
      start s1 > task a > end e1
      compensate a by task undo-a
      }`,
    );
    world.start();
    const plan = [['a', 'a'] as const, ['b', 'b'] as const];
    expect(() => migrate(world, plan)).to.throw('MIGRATION_INVALID');
  });

  it('an interrupted scope begins to wait for nothing more', async () => {
    const handled = `
      start s > user a > end e
      eventSub h { start sh message M > user b > end eh }`;
    const world = await worldOf(
      handled,
      `${handled}
      eventSub g { start sg message N > user c > end eg }`,
    );
    migrate(world.start().deliver('M'));
    expect(world.at).to.deep.equal(['b', 'h']);
    expect(world.parts('subscription')).to.deep.equal([]);
  });

  it('a new boundary event waits once, however many instances its activity has', async () => {
    const world = await worldOf(
      'start s > user a [2] > end e',
      `start s > user a [2] > end e
      boundary b on a message M > end e2`,
    );
    migrate(world.start());
    expect(world.parts('subscription').map(nameOf)).to.deep.equal(['M']);
    expect(world.deliver('M').ended).to.equal(true);
  });

  it('an event-based gateway waits for what stands behind it now', async () => {
    const world = await worldOf(
      `start s > events g > catch c message M > end e
      g > catch d message N > end e2`,
      `start s > events g > catch c message M > end e
      g > catch d2 message N2 > end e2`,
    );
    migrate(world.start());
    expect(world.parts('subscription').map(nameOf)).to.deep.equal(['M', 'N2']);
    expect(world.deliver('N2').ended).to.equal(true);
  });

  it('a complex gateway knows the flows whose tokens it has taken', async () => {
    // given the round has begun with flow fa
    const world = await worldOf(
      `start s > and f > user a -(fa)> complex c [activationCount >= 1] > user z > end e
      f > user b -(fb)> c`,
      `start s > user new > and f > user b -(fb)> complex c [activationCount >= 1] > user z > end e
      f > user a -(fa)> c`,
    );
    world.start().complete('a');
    // when
    migrate(world).complete('b');
    // then the round is over, and not a second one begun
    expect(world.at).to.deep.equal(['z']);
  });

  it('a complex gateway that waits since before it was kept what it reads, hears of it', async () => {
    // given
    const world = await worldOf(
      `start s > sub sp > end e
      sp {
      start s1 > and f > user a -(fa)> complex c [n > 5] > user z > end e1
      f > user b -(fb)> c
      }`,
    );
    world.start({ n: 1 }).complete('a');
    world.reload((part) => (part.kind === 'transition' ? { ...part, interest: undefined } : part));
    // when
    set(migrate(world), 'n', 6);
    // then
    expect(world.at).to.include('z');
  });

  it('a join that has lost a flow is refused: its tokens would wait for ever', async () => {
    const world = await worldOf(
      `start s > and f > user a -(fa)> and j > end e
      f > user b -(fb)> j
      f > user c -(fc)> j`,
      `start s > and f > user a -(fa)> and j > end e
      f > user b -(fb)> j
      f > user c > end e2`,
    );
    world.start().complete('a').complete('b');
    expect(() => migrate(world)).to.throw('MIGRATION_INVALID');
  });

  it('tokens at a join come from where their sources go, if flows have other ids', async () => {
    const world = await worldOf(
      `start s > and f > user a -(fa)> and j > user z > end e
      f > user b -(fb)> j`,
      `start s > and f > user a -(ga)> and j > user z > end e
      f > user b -(gb)> j`,
    );
    migrate(world.start().complete('a')).complete('b');
    expect(world.at).to.deep.equal(['z']);
  });

  it('or from the one place that is left, if the last has another source', async () => {
    const world = await worldOf(
      `start s > and f > user a > task after-a > and j > user z > end e
      f > user b > j`,
      `start s > and f > user a > and j > user z > end e
      f > user b > j`,
    );
    migrate(world.start().complete('a')).complete('b');
    expect(world.at).to.deep.equal(['z']);
  });

  describe('a token behind an asyncAfter goes on by the flow that it took', () => {
    const fork = (b: string, c: string, more = ''): string => `
      start s > user a {camunda:asyncAfter="true"} -(${b})> user b > end e
      a -(${c})> user c > end e2${more}`;

    async function afterwards(before: string, after: string): Promise<readonly string[]> {
      const world = await worldOf(before, after);
      return migrate(world.start().complete('a')).wait(0).at;
    }

    it('whatever its id is now', async () => {
      expect(await afterwards(fork('f1', 'f2'), fork('g1', 'g2'))).to.deep.equal(['b', 'c']);
      expect(await afterwards(fork('f1', 'f2'), fork('f1', 'g2'))).to.deep.equal(['b', 'c']);
    });

    it('wherever the flow of that id leads now', async () => {
      const swapped = fork('f2', 'f1', '\na -(f3)> user d > end e3');
      expect(await afterwards(fork('f1', 'f2'), swapped)).to.deep.equal(['b', 'c']);
    });

    it('each by its own, where several lead to the same place', async () => {
      const joined = (one: string, other: string): string => `
        start s > user a {camunda:asyncAfter="true"} -(${one})> and j > user z > end e
        a -(${other})> j`;
      expect(await afterwards(joined('f1', 'f2'), joined('g1', 'g2'))).to.deep.equal(['z']);
      expect(await afterwards(joined('f1', 'f2'), joined('f2', 'g1'))).to.deep.equal(['z']);
    });

    it('by the same one, where two to one place are one by now', async () => {
      const one = 'start s > user a {camunda:asyncAfter="true"} -(g)> user b > end e';
      const two = 'start s > user a {camunda:asyncAfter="true"} -(f1)[n > 1]> user b > end e\n';
      const world = await worldOf(`${two}a -(f2)[n <= 1]> b`, one);
      world.start({ n: 1 }).complete('a');
      expect(migrate(world).wait(0).at).to.deep.equal(['b']);
    });

    it('once, where the target has more of them', async () => {
      const one = 'start s > user a {camunda:asyncAfter="true"} -(f1)> user b > end e';
      expect(await afterwards(one, fork('g1', 'g2'))).to.deep.equal(['b']);
    });

    it('and the only one is decided anew, if it leads elsewhere', async () => {
      const to = (then: string): string =>
        `start s > user a {camunda:asyncAfter="true"} -(${then})> user z > end e`;
      expect(await afterwards(to('f1)> user b -(f2'), to('g1)> user x -(g2'))).to.deep.equal(['x']);
    });

    it('or is refused, where the target has no such flow', async () => {
      const world = await worldOf(
        fork('f1', 'f2'),
        `start s > user a {camunda:asyncAfter="true"} -(f1)> user b > end e
        a -(g2)> user d > end e2`,
      );
      world.start().complete('a');
      expect(() => migrate(world)).to.throw('“a”缺少“a”的顺序流');
    });

    it('or is refused, where it stands for several tokens of one activity', async () => {
      // given
      const twice = (flow: string, then: string): string => `
        start s > user a {camunda:asyncAfter="true" completionQuantity="2"} -(${flow})> \
        user ${then} > end e`;
      const world = await worldOf(twice('f', 'b'), twice('g', 'c'));
      world.start().complete('a');
      // when, then
      expect(() => migrate(world)).to.throw('“a”缺少“a”的顺序流');
    });
  });

  it('an event of which half has happened waits anew for the other half only', async () => {
    // given
    const both = (name: string): string => `
      start s > user a > end e
      boundary b on a message M & message ${name} > end e2`;
    const world = await worldOf(both('N1'), both('N2'));
    world.start().deliver('M');
    // when
    const [before, after] = world.definitions;
    const instructions = generatePlan(before!.model, after!.model, true);
    world.do({ type: 'migrate', process: 1, target: after!.id, instructions }).reload();
    // then
    expect(world.parts('subscription').map(nameOf)).to.deep.equal(['N2']);
    expect(world.deliver('N2').ended).to.equal(true);
  });

  it('a condition that holds waits for the resume, where the instance is suspended', async () => {
    // given
    const world = await worldOf('start s > user a > end e', CONDITION);
    world.start({ n: 6 }).do({ type: 'suspend', process: 1 });
    // when
    migrate(world);
    expect(world.at).to.deep.equal(['a']);
    // then
    expect(world.do({ type: 'resume', process: 1 }).at).to.deep.equal(['z']);
  });

  it('a condition that waits is asked for the variables of the target', async () => {
    // given
    const world = await worldOf(CONDITION, CONDITION.replace('n > 5', 'm > 5'));
    world.start({ n: 1, m: 1 });
    migrate(world);
    // when
    set(world, 'n', 6);
    expect(world.at).to.deep.equal(['a']);
    set(world, 'm', 6);
    // then
    expect(world.at).to.deep.equal(['z']);
  });

  it('nothing moves while the instance is suspended, in sub-processes neither', async () => {
    const inside = (more: string) => `start s > sub sp > user z > end e
      sp {
      start s1 > or f -[true]> user a -(fa)> or j > user y > end e1
      ${more}
      }`;
    const world = await worldOf(
      inside('f -[true]> user b -(fb)> j'),
      inside('f -[true]> user b > end e2\nf -[true]> user c -(fb)> j'),
    );
    world.start().complete('a').do({ type: 'suspend', process: 1 });
    migrate(world);
    expect(world.at).to.deep.equal(['b', 'j:join', 'sp']);
    world.do({ type: 'resume', process: 1 });
    expect(world.at).to.deep.equal(['b', 'sp', 'y']);
  });

  it('a sequential ad-hoc sub-process goes on behind the activity that it has begun', async () => {
    const world = await worldOf(
      'start s > adhoc h [sequential until done] > end e\nh { user a; user b; user c }',
      'start s > adhoc h [sequential until done] > end e\nh { user a; user x; user b; user c }',
    );
    migrate(world.start({ done: false }).complete('a')).complete('b');
    expect(world.at).to.deep.equal(['c', 'h']);
  });

  it('a task has the form of the target', async () => {
    const world = await worldOf(
      'start s > user a {camunda:formKey="old"} > end e',
      'start s > user a {camunda:formKey="new"} > end e',
    );
    migrate(world.start());
    expect(world.task('a').formKey).to.equal('new');
  });
});

// ---------------------------------------------------------------------------------------------

const CONDITION = `
  start s > user a > end e
  boundary c on a when [n > 5] > user z > end e2`;

function set(world: World, name: string, value: number): World {
  return world.do({ type: 'setVariables', scope: 1, local: false, set: { [name]: { value } } });
}

/** Two instances of a task inside a sub-process, each with a transaction of its own. */
function repeated(async: 'asyncBefore' | 'asyncAfter'): string {
  return `
    start s > sub sp > end e
    sp {
    start s1 > user a > end e1
    a: <multiInstanceLoopCharacteristics camunda:${async}="true">\
<loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>
    }`;
}

import { expect } from 'chai';
import fc from 'fast-check';
import { verify } from '../../../../engine/bpmn/index.js';
import type { Model, NodeType } from '../../../../engine/core/model.js';
import { error, process, timer } from '../../../support/model.js';
import { long, seed } from '../../../support/seed.js';
import { bruteForce } from './brute-force.js';

describe('bpmn: soundness', () => {
  const kinds = (model: Model): string[] => {
    const { deadlock, unsynchronised, endless, dead } = verify(model);
    return [
      ...(deadlock ? ['deadlock'] : []),
      ...(unsynchronised ? ['unsynchronised'] : []),
      ...(endless ? ['endless'] : []),
      ...dead.map((id) => `dead ${id}`),
    ];
  };

  it('holds of sequences, choices, parallel paths that are joined, and loops with a way out', () => {
    const model = process()
      .start()
      .exclusive('again')
      .task('a')
      .parallel('fork')
      .task('b')
      .parallel('join')
      .exclusive('done')
      .to('again')
      .from('done')
      .end()
      .from('fork')
      .task('c')
      .to('join')
      .build();
    expect(kinds(model)).to.deep.equal([]);
  });

  it('finds the deadlock of a choice that is joined as if it were parallel, and how to get there', () => {
    const model = process()
      .start('s')
      .exclusive('choice')
      .task('a')
      .parallel('join')
      .end('e')
      .from('choice')
      .task('b')
      .to('join')
      .build();
    const { deadlock, dead, complete } = verify(model);
    expect(complete).to.equal(true);
    expect(deadlock?.at).to.deep.equal(['join']);
    expect(deadlock?.steps.map(({ elementId }) => elementId)).to.deep.equal(['s', 'choice', 'a']);
    const [, , last] = deadlock!.steps;
    expect(deadlock?.tokens).to.deep.equal(last?.flows);
    expect(dead).to.deep.equal(['join', 'e']);
  });

  it('finds the lack of synchronisation of parallel paths that are merged as if they were a choice', () => {
    const model = process()
      .start('s')
      .parallel('fork')
      .task('a')
      .exclusive('merge')
      .task('after')
      .end()
      .from('fork')
      .task('b')
      .to('merge')
      .build();
    const { unsynchronised } = verify(model);
    expect(unsynchronised?.at).to.equal('merge');
    expect(unsynchronised?.steps.map(({ elementId }) => elementId)).to.include.members([
      'fork',
      'a',
      'b',
    ]);
  });

  it('finds a loop without a way out', () => {
    const model = process()
      .start()
      .exclusive('choice')
      .end()
      .from('choice')
      .task('a')
      .task('b')
      .exclusive('round')
      .to('a')
      .build();
    const { endless } = verify(model);
    expect(endless?.steps.map(({ elementId }) => elementId)).to.include('choice');
    expect(kinds(model)).to.deep.equal(['endless']);
  });

  it('goes into sub-processes: they end when nothing is left inside, and what interrupts clears them', () => {
    const model = process()
      .start()
      .subProcess('inside', (it) =>
        it.start('begin').parallel('fork').task('a').end('x').from('fork').task('b').end('y'),
      )
      .task('after')
      .end()
      .boundary('inside', 'late', timer('PT1H'))
      .to('after')
      .build();
    expect(kinds(model)).to.deep.equal([]);
  });

  it('an error end is caught by the scope around it', () => {
    const model = process()
      .start()
      .subProcess('inside', (it) =>
        it.start().exclusive('ok').end('fine').from('ok').end('bad', error('E')),
      )
      .end()
      .boundary('inside', 'caught', error('E'))
      .task('mend')
      .end()
      .build();
    expect(kinds(model)).to.deep.equal([]);
  });

  it('terminating ends what waits in parallel', () => {
    const model = process()
      .start()
      .parallel('fork')
      .task('a')
      .parallel('join')
      .end()
      .from('fork')
      .exclusive('choice')
      .to('join')
      .from('choice')
      .end('stop', { kind: 'terminate' })
      .build();
    expect(kinds(model)).to.deep.equal([]);
  });

  it('says when there are too many states, and then proves nothing', () => {
    const model = branches(9).build();
    const bounded = verify(model, { mostStates: 100 });
    expect(bounded.complete).to.equal(false);
    expect(bounded).to.not.have.any.keys('deadlock', 'endless');
    expect(bounded.dead).to.deep.equal([]);
    expect(verify(model).complete).to.equal(true);
  });

  it('agrees with a second opinion on random diagrams', function () {
    this.timeout(long ? 300_000 : 30_000);
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(randomDiagram, (model) => {
        const expected = bruteForce(model);
        if (expected === 'too large') return;
        const { deadlock, unsynchronised, endless, dead, complete } = verify(model);
        expect(complete).to.equal(true);
        const found = {
          deadlock: deadlock !== undefined,
          unsynchronised: unsynchronised !== undefined,
          endless: endless !== undefined,
          dead: dead.toSorted(),
        };
        const kind = JSON.stringify({ ...expected, dead: expected.dead.length > 0 });
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        expect(found).to.deep.equal({ ...expected, dead: expected.dead.toSorted() });
      }),
      { ...(seed === undefined ? {} : { seed }), numRuns: long ? 5_000 : 300 },
    );
    // sound ones and every kind of failure were among them
    expect(seen.size).to.be.greaterThan(4);
  });
});

// ---------------------------------------------------------------------------------------------

function branches(count: number) {
  const builder = process().start().parallel('fork');
  for (let n = 0; n < count; n++) {
    builder.from('fork').task(`a${n}`).exclusive(`x${n}`);
    if (n === 0) builder.parallel('join').end();
    else builder.to('join');
  }
  return builder;
}

interface Drawn {
  readonly type: NodeType;
  readonly targets: readonly number[];
  readonly conditional: boolean;
  readonly guard: 'none' | 'interrupting' | 'reminding';
  readonly guardTo: number;
}

/** Two to six elements with arrows from each to any other: most are nonsense, as they should be. */
const randomDiagram = fc
  .array(
    fc.record({
      type: fc.constantFrom<NodeType>('task', 'exclusiveGateway', 'parallelGateway', 'endEvent'),
      targets: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 3 }),
      conditional: fc.boolean(),
      guard: fc.constantFrom(
        'none' as const,
        'none' as const,
        'interrupting' as const,
        'reminding' as const,
      ),
      guardTo: fc.nat(6),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map(drawn);

function drawn(elements: readonly Drawn[]): Model {
  const builder = process().start('start').to('n0');
  const id = (target: number): string => (target >= elements.length ? 'stop' : `n${target}`);
  for (const [index, { type }] of elements.entries()) builder.apart(type, { id: `n${index}` });
  builder.apart('endEvent', { id: 'stop' });
  for (const [index, { type, targets, conditional, guard, guardTo }] of elements.entries()) {
    if (type === 'endEvent') continue;
    for (const [nth, target] of [...new Set(targets.map(id))].entries()) {
      const isConditional = conditional && type === 'task' && nth > 0;
      const from = builder.from(`n${index}`);
      if (isConditional) from.when('${x}');
      from.to(target);
    }
    if (type === 'task' && guard !== 'none') {
      builder.boundary(`n${index}`, `b${index}`, timer('PT1H'), guard === 'interrupting');
      builder.to(id(guardTo));
    }
  }
  return builder.build();
}

import { expect } from 'chai';
import { type Engine, createEngine, VirtualClock } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';
import { dmn, literal } from '../../../support/dmn.js';

describe('a decision by itself', () => {
  let engine: Engine;
  let first: string;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(Date.parse('2026-03-02T01:00:00Z')) });
    const version = (text: string) => ({ 'a.dmn': dmn([literal({ id: 'd', expression: text })]) });
    const deployed = given(await engine.deploy(version('x + 1')));
    first = 'decisions' in deployed ? deployed.decisions[0]!.id : '';
    given(await engine.deploy(version('{ sum: x + 2, on: string(today()) }')));
  });
  after(() => engine.close());

  it('is the latest of its key, or the one of an id', async () => {
    const latest = given(await engine.decide('d', { x: 1 }));
    expect(latest.results).to.deep.equal([{ d: { sum: 3, on: '2026-03-02' } }]);
    const old = given(await engine.decide({ decisionId: first }, { x: 1 }));
    expect(old).to.deep.include({ decisionId: first, results: [{ d: 2 }] });
  });

  it('that is not there is refused', async () => {
    expect(await engine.decide('nobody'))
      .to.have.nested.property('rejected.code')
      .that.equals('DECISION_NOT_FOUND');
  });

  const loose = (...args: unknown[]): Promise<unknown> =>
    (engine.decide as (...given: unknown[]) => Promise<unknown>).apply(engine, args);
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  for (const [args, expected] of [
    [[7], 'decide.decision'],
    [[{ decisionId: '' }], 'decide.decision.decisionId'],
    [['d', 'x'], 'decide.variables'],
    [['d', { x: () => 1 }], 'decide.variables.x'],
    [['d', { x: cyclic }], 'decide.variables.x'],
  ] as const) {
    it(`refuses what fits not: ${expected}`, async () => {
      const answer = await loose(...args);
      expect(answer).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
      expect(answer).to.have.nested.property('rejected.message').that.includes(expected);
    });
  }
});

import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../support/diagram/parse.js';
import type { Style } from '../support/diagram/write.js';
import { tellReached } from '../support/reached.js';
import { long } from '../support/seed.js';
import { Driver } from './driver.js';
import { type Outcome, settle, TooMany } from './explore.js';
import { type Graph, graphOf } from './graph.js';
import { type Marking, restsAt } from './marking.js';
import { type Move, type Oracle, Rules } from './rules.js';
import { CONDITIONS, structured } from './structured.js';
import { unstructured } from './unstructured.js';

const RUNS = long ? 2_000 : 200;
/** However slow the machine, it does not take longer: what was played until then counts. */
const MOST_MS = long ? 100_000 : 7_000;
const MOST_STEPS = 10;
const MOST_TOKENS = 12;

const style: fc.Arbitrary<Style> = fc
  .record({
    prefix: fc.constantFrom('', 'bpmn', 'x'),
    flowIds: fc.boolean(),
    layout: fc.boolean(),
  })
  // What a diagram shows has an id.
  .map((given) => ({ ...given, layout: given.layout && given.flowIds }));
const choices = fc.array(fc.nat(), { minLength: MOST_STEPS * 2, maxLength: MOST_STEPS * 2 });

describe('engine and reference interpreter', function () {
  this.timeout(long ? 900_000 : 120_000);

  for (const [name, models] of [
    ['well-structured', structured],
    ['unstructured', unstructured],
  ] as const) {
    it(`agree on ${name} models: what is begun, where tokens rest, where they are stuck`, async () => {
      const counts = { played: 0, steps: 0, ended: 0, stuck: 0, 'given up': 0 };
      await fc.assert(
        fc.asyncProperty(models, style, choices, async (text, how, numbers) => {
          await play(text, how, numbers, counts);
        }),
        { numRuns: RUNS, plugins: [fc.interruptAfterTimeLimit(MOST_MS)] },
      );
      for (const [what, count] of Object.entries(counts)) {
        tellReached(`${name} models: ${what}`, count);
      }
      expect(counts.steps).to.be.greaterThan(0);
      expect(counts['given up']).to.be.below(counts.played);
      if (models === structured) expect(counts.stuck).to.equal(0);
    });
  }
});

// ---------------------------------------------------------------------------------------------

type Counts = Record<'played' | 'steps' | 'ended' | 'stuck' | 'given up', number>;

/** Plays one process on both; the engine's state must be one that the reference allows. */
async function play(
  text: string,
  how: Style,
  numbers: readonly number[],
  counts: Counts,
): Promise<void> {
  // given
  const drawing = parse('p', text);
  const graph = graphOf(drawing);
  const driver = await Driver.of(drawing, how);
  if (!(driver instanceof Driver)) throw new Error(driver.join('; '));
  try {
    // when
    let oracle = truths(numbers[0]!);
    await driver.start('p', oracle);
    let possible = await agree(
      driver,
      graph,
      settle(graph, oracle, [new Rules(graph, oracle).begin()]),
    );
    for (let step = 0; step < MOST_STEPS && !driver.ended; step++) {
      const choice = numbers[2 * step]!;
      oracle = truths(numbers[2 * step + 1]!);
      if (choice % 3 === 0) await driver.restart();
      const moved = await move(driver, graph, possible, choice, oracle);
      if (moved === undefined) break;
      counts.steps++;
      // then
      possible = await agree(driver, graph, moved);
    }
    counts.played++;
    if (driver.ended) counts.ended++;
    else if (!(await canGoOn(driver, graph))) counts.stuck++;
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    counts['given up']++;
  } finally {
    await driver.close();
  }
}

/** Of what the reference allows, that which the engine shows; there must be some. */
async function agree(
  driver: Driver,
  graph: Graph,
  allowed: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const rests = (driver.ended ? [] : await driver.restsAt()).join(' ');
  const begun = driver.begun();
  if (rests.split(' ').length > MOST_TOKENS) throw new TooMany('too many tokens');
  const same = allowed.filter(
    (one) => one.begun === begun && restsAt(graph, one.marking).join(' ') === rests,
  );
  const told = allowed.slice(0, 5).map((one) => ({
    begun: one.begun,
    rests: restsAt(graph, one.marking).join(' '),
  }));
  expect(
    same.length > 0,
    `${JSON.stringify({ begun, rests })} is none of ${JSON.stringify(told)}`,
  ).to.equal(true);
  return same;
}

/** One of the things that may happen now, done to both; `undefined`: nothing can. */
async function move(
  driver: Driver,
  graph: Graph,
  possible: readonly Outcome[],
  choice: number,
  oracle: Oracle,
): Promise<readonly Outcome[] | undefined> {
  const tasks = await open(driver, graph);
  const rules = new Rules(graph, oracle);
  const messages = messagesFor(graph, rules, possible);
  if (messages.length > 0 && (choice % 3 === 1 || tasks.length === 0)) {
    const event = messages[choice % messages.length]!;
    if (!(await driver.message(graph.nodes[event]!.id, oracle))) throw new Error('not correlated');
    const comes = graph.nodes[event]!.kind === 'boundary' ? 'interrupted' : 'received';
    const moves = possible.flatMap(({ marking }) => rules[comes](marking, event));
    return settle(graph, oracle, moves);
  }
  if (tasks.length === 0) return undefined;
  const first = tasks[choice % tasks.length]!;
  const others = tasks.filter((id) => id !== first);
  const second = choice % 5 === 0 ? others[choice % Math.max(1, others.length)] : undefined;
  const done = second === undefined ? [first] : [first, second];
  if (!(await driver.complete(done, oracle))) throw new Error(`refused: ${done.join(', ')}`);
  return orders(done).flatMap((order) => inOrder(graph, rules, oracle, possible, order));
}

function inOrder(
  graph: Graph,
  rules: Rules,
  oracle: Oracle,
  possible: readonly Outcome[],
  order: readonly string[],
): readonly Outcome[] {
  let states = possible.map(({ marking }): Outcome => ({ marking, begun: '' }));
  for (const id of order) {
    const node = graph.nodes.findIndex((one) => one.id === id);
    const moves = states.flatMap(({ marking, begun }) => {
      const ways = rules.completed(marking, node);
      // The first one may have taken the second one away.
      const any = ways.length > 0 ? ways : [{ after: marking, begun: [] }];
      return any.map((one): Move => withBegun(one, begun));
    });
    states = [...settle(graph, oracle, moves)];
  }
  return states;
}

function withBegun(one: Move, before: string): Move {
  return before === '' ? one : { ...one, begun: [...before.split(' '), ...one.begun] };
}

function orders(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.length < 2 ? [ids] : [ids, ids.toReversed()];
}

async function open(driver: Driver, graph: Graph): Promise<readonly string[]> {
  if (driver.ended) return [];
  const users = new Set(graph.nodes.filter(({ kind }) => kind === 'user').map(({ id }) => id));
  return [...new Set((await driver.restsAt()).filter((id) => users.has(id)))];
}

/** Somebody or something is waited for, beside tokens in joins. */
async function canGoOn(driver: Driver, { nodes }: Graph): Promise<boolean> {
  const waiting = new Set(await driver.restsAt());
  return nodes.some(({ id, kind }) => ['user', 'catch', 'race'].includes(kind) && waiting.has(id));
}

/** Events by message that exactly one activity waits for, whatever has happened. */
function messagesFor(
  { nodes }: Graph,
  rules: Rules,
  possible: readonly Outcome[],
): readonly number[] {
  return nodes.flatMap(({ kind, catches }, event) => {
    if (kind !== 'catch' && catches !== 'message') return [];
    const once = possible.every(({ marking }) => running(marking, rules.waitsFor(event)) === 1);
    return once ? [event] : [];
  });
}

function running(marking: Marking, node: number): number {
  return marking.running.reduce((sum, activity) => {
    const inside = activity.open.map((one) => (one === null ? 0 : running(one, node)));
    return inside.reduce((a, b) => a + b, sum + (activity.node === node ? 1 : 0));
  }, 0);
}

function truths(number: number): Oracle {
  return Object.fromEntries(CONDITIONS.map((name, i) => [name, ((number >> i) & 1) === 1]));
}

import type { Aggregate } from '../engine/core/aggregate.js';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import type { Command } from '../engine/core/command.js';
import type { Env } from '../engine/core/env.js';
import { AGGREGATE, micro, stepped, type World, worlds } from './support/interpreter.js';

const MOST_MS = 1_000;
const ROUNDS = 3;
const FEW = 10;
const MANY = 1_000;

/** A change of a variable costs what it concerns, not what waits. */
export async function run(): Promise<void> {
  const worldOf = await worlds();
  const named = await worldOf(waiting('${n &gt; 5}'));
  const unnamed = await worldOf(waiting("${execution.getVariable('n') &gt; 5}"));
  compare('of another name', named, 'other', 'process');
  compare('of the same name in a scope beside', named, 'n', 'beside');
  compare('in a scope beside, names not known', unnamed, 'n', 'beside');
}

// ---------------------------------------------------------------------------------------------

function compare(what: string, world: World, name: string, where: 'process' | 'beside'): void {
  const [few, many] = [FEW, MANY].map((count) => perChange(world, count, name, where));
  const ratio = (many! / few!).toFixed(2);
  console.log(
    `conditions: a change ${what}: ${micro(few!)} us beside ${FEW} that wait, ` +
      `${micro(many!)} us beside ${MANY}: ${ratio}x (budget 1.5x)`,
  );
}

/** Milliseconds, the best of the rounds. */
function perChange(
  { model, env, start }: World,
  count: number,
  name: string,
  where: 'process' | 'beside',
): number {
  const aggregate = emptyAggregate(AGGREGATE, 'county');
  const variables = { count: { value: count }, n: { value: 1 }, other: { value: 0 } };
  perform(aggregate, { ...start, variables }, env);
  const beside = [...aggregate.parts.values()].find(
    (part) => part.kind === 'activity' && model.nodes[part.node]!.id === 'beside',
  )!;
  const scope = where === 'process' ? 1 : beside.seq;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    let changes = 0;
    const from = performance.now();
    while (performance.now() - from < MOST_MS) {
      const set = { [name]: { value: ++changes % 5 } };
      perform(aggregate, { type: 'setVariables', scope, local: true, set }, env);
    }
    best = Math.min(best, (performance.now() - from) / changes);
  }
  return best;
}

function perform(aggregate: Aggregate, command: Command, env: Env): void {
  const started = aggregate.parts.size > 0;
  applyDelta(aggregate, stepped(started ? aggregate : undefined, command, env).delta);
}

/** `count` sub-processes, in each of which an event waits, and a task beside them. */
function waiting(condition: string): string {
  return `<startEvent id="s" /><sequenceFlow id="f1" sourceRef="s" targetRef="sp" />
      <sequenceFlow id="f2" sourceRef="s" targetRef="beside" />
      <userTask id="beside" /><subProcess id="sp"><multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">\${count}</loopCardinality>
      </multiInstanceLoopCharacteristics>
      <startEvent id="s1" /><sequenceFlow id="f3" sourceRef="s1" targetRef="c" />
      <intermediateCatchEvent id="c"><conditionalEventDefinition>
      <condition xsi:type="tFormalExpression">${condition}</condition>
      </conditionalEventDefinition></intermediateCatchEvent>
      </subProcess>`;
}

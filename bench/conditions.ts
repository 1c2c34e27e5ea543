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

  const joining = await worldOf(JOINS);
  const [few, many] = [100, 1_000].map((count) => perJoin(joining, count));
  console.log(
    `conditions: a change that lets joins go on: ${micro(few!)} us for each of 100, ` +
      `${micro(many!)} us of 1,000: ${(many! / few!).toFixed(2)}x (budget 2.5x)`,
  );
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

/** Milliseconds for each of the joins, the best of the rounds. */
function perJoin({ env, start }: World, count: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const aggregate = emptyAggregate(AGGREGATE, 'county');
    const variables = { count: { value: count }, wanted: { value: 3 } };
    perform(aggregate, { ...start, variables }, env);
    const from = performance.now();
    const set = { wanted: { value: 1 } };
    perform(aggregate, { type: 'setVariables', scope: 1, local: true, set }, env);
    best = Math.min(best, (performance.now() - from) / count);
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

/** `count` sub-processes, in each of which a token waits at a gateway. */
const JOINS = `<startEvent id="s" /><sequenceFlow id="f1" sourceRef="s" targetRef="sp" />
      <subProcess id="sp"><multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">\${count}</loopCardinality>
      </multiInstanceLoopCharacteristics>
      <startEvent id="s1" /><sequenceFlow id="f2" sourceRef="s1" targetRef="k" />
      <sequenceFlow id="f3" sourceRef="s1" targetRef="a" />
      <userTask id="a" /><sequenceFlow id="f4" sourceRef="a" targetRef="k" />
      <complexGateway id="k"><activationCondition xsi:type="tFormalExpression"
      >\${activationCount &gt;= wanted}</activationCondition></complexGateway>
      <sequenceFlow id="f5" sourceRef="k" targetRef="z" /><userTask id="z" />
      </subProcess>`;

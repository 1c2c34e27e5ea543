import { compile } from '../engine/bpmn/compile.js';
import type { Aggregate } from '../engine/core/aggregate.js';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import { buildCalendar } from '../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../engine/core/clock/calendar-data.js';
import type { Command } from '../engine/core/command.js';
import type { Env } from '../engine/core/env.js';
import type { Evaluate } from '../engine/core/expression.js';
import type { Model } from '../engine/core/model.js';
import { createStep } from '../engine/core/step.js';
import { createEvaluator } from '../engine/expression/index.js';
import { expressionSupport } from '../engine/expression/support.js';

const MOST_MS = 1_000;
const ROUNDS = 3;
const FEW = 10;
const MANY = 1_000;
const step = createStep();

/** A change of a variable costs what it concerns, not what waits. */
export async function run(): Promise<void> {
  const { evaluate } = await createEvaluator();
  const expressions = await expressionSupport();
  const modelOf = async (condition: string): Promise<Model> => {
    const compiled = await compile(xml(condition), { expressions });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    return compiled.models[0]!;
  };
  const named = await modelOf('${n &gt; 5}');
  const unnamed = await modelOf("${execution.getVariable('n') &gt; 5}");
  compare('of another name', named, evaluate, 'other', 'process');
  compare('of the same name in a scope beside', named, evaluate, 'n', 'beside');
  compare('in a scope beside, names not known', unnamed, evaluate, 'n', 'beside');
}

// ---------------------------------------------------------------------------------------------

function compare(
  what: string,
  model: Model,
  evaluate: Evaluate,
  name: string,
  where: 'process' | 'beside',
): void {
  const [few, many] = [FEW, MANY].map((count) => perChange(model, evaluate, count, name, where));
  const ratio = (many! / few!).toFixed(2);
  console.log(
    `conditions: a change ${what}: ${micro(few!)} us beside ${FEW} that wait, ` +
      `${micro(many!)} us beside ${MANY}: ${ratio}x (budget 1.5x)`,
  );
}

/** Milliseconds, the best of the rounds. */
function perChange(
  model: Model,
  evaluate: Evaluate,
  count: number,
  name: string,
  where: 'process' | 'beside',
): number {
  const env = envOf(model, evaluate);
  const { id } = env.definition({ key: model.key })!;
  const aggregate = emptyAggregate(1, 'county');
  const variables = { count: { value: count }, n: { value: 1 }, other: { value: 0 } };
  perform(aggregate, { type: 'start', definition: { id }, variables }, env);
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
  const outcome = step(started ? aggregate : undefined, command, env);
  if (!('delta' in outcome)) throw new Error(JSON.stringify(outcome));
  applyDelta(aggregate, outcome.delta);
}

function envOf(model: Model, evaluate: Evaluate): Env {
  const { key } = model;
  const id = `${key}:1:6f1f64b8-6d35-4b0c-9f62-6f2f3c6a5f11`;
  const definition = { id, key, version: 1, deployment: 'd', tenant: 'county', model };
  const determinism = { now: 1_772_413_200_000, seed: 1 };
  return {
    now: determinism.now,
    actor: { user: 'clerk' },
    aggregate: 1,
    tenant: 'county',
    calendar: CALENDAR,
    evaluate: (expression, scope) => evaluate(expression, scope, determinism),
    definition: () => definition,
  };
}

const CALENDAR = buildCalendar({
  id: 'bench',
  revision: 1,
  years: [],
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
});

/** `count` sub-processes, in each of which an event waits, and a task beside them. */
function xml(condition: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench" id="file">
      <process id="bench" isExecutable="true">
      <startEvent id="s" /><sequenceFlow id="f1" sourceRef="s" targetRef="sp" />
      <sequenceFlow id="f2" sourceRef="s" targetRef="beside" />
      <userTask id="beside" /><subProcess id="sp"><multiInstanceLoopCharacteristics>
      <loopCardinality xsi:type="tFormalExpression">\${count}</loopCardinality>
      </multiInstanceLoopCharacteristics>
      <startEvent id="s1" /><sequenceFlow id="f3" sourceRef="s1" targetRef="c" />
      <intermediateCatchEvent id="c"><conditionalEventDefinition>
      <condition xsi:type="tFormalExpression">${condition}</condition>
      </conditionalEventDefinition></intermediateCatchEvent>
      </subProcess></process></definitions>`;
}

function micro(milliseconds: number): string {
  return (milliseconds * 1_000).toFixed(1);
}

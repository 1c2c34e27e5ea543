import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import { compile } from '../engine/bpmn/compile.js';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import { buildCalendar } from '../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../engine/core/clock/calendar-data.js';
import type { Env } from '../engine/core/env.js';
import type { Evaluate } from '../engine/core/expression.js';
import type { Definition, Model } from '../engine/core/model.js';
import type { Outcome, Stepped } from '../engine/core/outcome.js';
import { createStep } from '../engine/core/step.js';
import { createEvaluator, languageOf, parseExpression } from '../engine/expression/index.js';

const SECONDS = 1;
const ROUNDS = 3;
const step = createStep();

/**
 * The interpreter alone, in memory, beside bpmn-engine in the same run (its parsed source cached,
 * as its users do it): whole instances per second, best of the rounds, and the size of an
 * aggregate that waits at a user task.
 */
export async function run(): Promise<void> {
  const { evaluate, check } = await createEvaluator();
  const expressions = { parseExpression, languageOf, checkExpression: check };
  for (const { name, content, budget, ratio } of SCENARIOS) {
    const compiled = await compile(xml(content('${amount &gt; 5}')), { expressions });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    const ours = startAndEnd(compiled.models[0]!, evaluate);
    const theirs = await bpmnEngine(xml(content('${environment.variables.big}')));
    const times = ours / theirs;
    console.log(
      `core: ${name}: ${whole(ours)} instances/s (budget ${whole(budget)}), ` +
        `${whole(times)}x bpmn-engine at ${whole(theirs)}/s${ratio ? ` (budget ${ratio}x)` : ''}`,
    );
  }
  const waiting = await compile(xml(USER_TASK), { expressions });
  if ('problems' in waiting) throw new Error(JSON.stringify(waiting.problems));
  sizeAtWait(waiting.models[0]!, evaluate);
}

/** A process as the benchmark's engines both read it. */
interface Scenario {
  readonly name: string;
  readonly budget: number;
  readonly ratio?: number;
  readonly content: (condition: string) => string;
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'start, none task, end',
    budget: 250_000,
    ratio: 500,
    content: () =>
      `<startEvent id="start" /><task id="work" /><endEvent id="end" />
      ${flow('start', 'work')}${flow('work', 'end')}`,
  },
  {
    name: 'exclusive gateway, fork and join of 3',
    budget: 100_000,
    content: (condition) =>
      `<startEvent id="start" /><exclusiveGateway id="choice" default="choice-end" />
      <parallelGateway id="fork" /><task id="a" /><task id="b" /><task id="c" />
      <parallelGateway id="join" /><endEvent id="end" />
      ${flow('start', 'choice')}${flow('choice', 'fork', condition)}${flow('choice', 'end')}
      ${['a', 'b', 'c'].map((id) => flow('fork', id) + flow(id, 'join')).join('')}
      ${flow('join', 'end')}`,
  },
];

const USER_TASK = `<startEvent id="start" /><userTask id="work" name="受理" /><endEvent id="end" />
  ${flow('start', 'work')}${flow('work', 'end')}`;

function startAndEnd(model: Model, evaluate: Evaluate): number {
  const definition = deployed(model);
  const env = environment(definition, evaluate);
  const command = {
    type: 'start',
    definition: { id: definition.id },
    variables: { amount: { value: 10 } },
  } as const;
  const bare = { type: 'start', definition: { id: definition.id } } as const;
  const start = model.nodes.length > 5 ? command : bare;
  return best(() => {
    const outcome = stepped(step(undefined, start, env));
    if (outcome.delta.head.ended !== true) throw new Error('has not ended');
  });
}

function sizeAtWait(model: Model, evaluate: Evaluate): void {
  const definition = deployed(model);
  const env = environment(definition, evaluate);
  const start = { type: 'start', definition: { id: definition.id }, businessKey: 'K-1' } as const;
  const { delta } = stepped(step(undefined, start, env));
  const { head, parts } = applyDelta(emptyAggregate(1_000_000, 't'), delta);
  const bytes = Buffer.byteLength(JSON.stringify({ head, parts: [...parts.values()] }));
  console.log(`core: aggregate waiting at a user task: ${bytes} bytes (budget 600)`);
}

/** bpmn-engine with the XML read once, all else made anew for each instance as it wants it. */
async function bpmnEngine(source: string): Promise<number> {
  const moddleContext = await new BpmnModdle().fromXML(source);
  const instance = () =>
    new Promise<void>((resolve, reject) => {
      const engine = new Engine({ name: 'bench', moddleContext });
      const done = (error: Error | null) => (error === null ? resolve() : reject(error));
      void engine.execute({ variables: { big: true } }, done);
    });
  let fastest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    let count = 0;
    for (; performance.now() - begin < SECONDS * 1000; count++) await instance();
    fastest = Math.max(fastest, (count * 1000) / (performance.now() - begin));
  }
  return fastest;
}

function best(instance: () => void): number {
  for (let i = 0; i < 20_000; i++) instance();
  let fastest = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    let count = 0;
    for (; count % 1000 !== 0 || performance.now() - begin < SECONDS * 1000; count++) instance();
    fastest = Math.max(fastest, (count * 1000) / (performance.now() - begin));
  }
  return fastest;
}

function environment(definition: Definition, evaluate: Evaluate): Env {
  const calendar = buildCalendar({
    id: 'bench',
    revision: 1,
    years: [],
    closures: [],
    officeHours: DEFAULT_OFFICE_HOURS,
  });
  const determinism = { now: 1_772_413_200_000, seed: 1 };
  return {
    now: determinism.now,
    actor: { user: 'clerk' },
    aggregate: 1_000_000,
    tenant: 'county',
    calendar,
    evaluate: (expression, scope) => evaluate(expression, scope, determinism),
    definition: () => definition,
  };
}

function deployed(model: Model): Definition {
  const id = `${model.key}:1:6f1f64b8-6d35-4b0c-9f62-6f2f3c6a5f11`;
  return { id, key: model.key, version: 1, deployment: 'd', tenant: 'county', model };
}

function stepped(outcome: Outcome): Stepped {
  if ('delta' in outcome) return outcome;
  throw new Error(JSON.stringify(outcome));
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench" id="file">
      <process id="bench" isExecutable="true">${content}</process></definitions>`;
}

function flow(source: string, target: string, condition?: string): string {
  const inner =
    condition === undefined
      ? ''
      : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
  const id = `${source}-${target}`;
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inner}</sequenceFlow>`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

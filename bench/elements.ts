import { compile } from '../engine/bpmn/compile.js';
import type { Aggregate, UserTask } from '../engine/core/aggregate.js';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import { buildCalendar } from '../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../engine/core/clock/calendar-data.js';
import type { Command } from '../engine/core/command.js';
import type { Env } from '../engine/core/env.js';
import type { Evaluate } from '../engine/core/expression.js';
import type { Model } from '../engine/core/model.js';
import { createStep } from '../engine/core/step.js';
import { createEvaluator, languageOf, parseExpression } from '../engine/expression/index.js';

const SECONDS = 1;
const ROUNDS = 3;
const step = createStep();

/** Elements whose cost could grow with the diagram or with what is open, each at two sizes. */
export async function run(): Promise<void> {
  const { evaluate, check } = await createEvaluator();
  const expressions = { parseExpression, languageOf, checkExpression: check };
  const modelOf = async (content: string): Promise<Model> => {
    const compiled = await compile(xml(content), { expressions });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    return compiled.models[0]!;
  };
  const bench = new Bench(evaluate);

  const small = bench.perSecond(await modelOf(inclusive(2, 2)));
  const join = bench.perSecond(await modelOf(inclusive(8, 6)));
  tell(`inclusive join, 8 branches in 52 nodes: ${whole(join)} instances/s (budget 5,000)`);
  tell(`  a graph of 8 nodes: ${whole(small)}/s`);

  const flat = bench.perSecond(await modelOf(nested(1)));
  const deep = bench.perSecond(await modelOf(nested(50)));
  tell(`50 sub-processes inside each other: ${whole(deep)} instances/s, one: ${whole(flat)}/s`);

  const few = bench.completing(await modelOf(repeated(100)));
  const many = bench.completing(await modelOf(repeated(1_000)));
  tell(
    `parallel multi-instance of user tasks: ${micro(few)} us a task of 100, ` +
      `${micro(many)} us a task of 1,000: ${(many / few).toFixed(2)}x (budget 1.5x)`,
  );

  const short = bench.completing(await modelOf(chain(20)));
  const long = bench.completing(await modelOf(chain(2_000)));
  tell(
    `a step in a diagram of 20 nodes: ${micro(short)} us, of 2,000: ${micro(long)} us: ` +
      `${(long / short).toFixed(2)}x (budget 1.3x)`,
  );
}

// ---------------------------------------------------------------------------------------------

class Bench {
  readonly #evaluate: Evaluate;

  constructor(evaluate: Evaluate) {
    this.#evaluate = evaluate;
  }

  /** Whole instances that need nobody. */
  perSecond(model: Model): number {
    const { env, start } = this.#world(model);
    return 1_000 / fastest(() => void stepped(undefined, start, env));
  }

  /** Milliseconds for each user task of an instance that is completed task by task. */
  completing(model: Model): number {
    const { env, start } = this.#world(model);
    let tasks = 0;
    const total = fastest(() => {
      const aggregate = emptyAggregate(1, 'county');
      applyDelta(aggregate, stepped(undefined, start, env));
      for (tasks = 0; aggregate.head.ended !== true; tasks++) complete(aggregate, env);
    });
    return total / tasks;
  }

  #world(model: Model): { env: Env; start: Command } {
    const id = `${model.key}:1:6f1f64b8-6d35-4b0c-9f62-6f2f3c6a5f11`;
    const { key } = model;
    const definition = { id, key, version: 1, deployment: 'd', tenant: 'county', model };
    const determinism = { now: 1_772_413_200_000, seed: 1 };
    const env: Env = {
      now: determinism.now,
      actor: { user: 'clerk' },
      aggregate: 1,
      tenant: 'county',
      calendar: CALENDAR,
      evaluate: (expression, scope) => this.#evaluate(expression, scope, determinism),
      definition: () => definition,
    };
    return { env, start: { type: 'start', definition: { id } } };
  }
}

const CALENDAR = buildCalendar({
  id: 'bench',
  revision: 1,
  years: [],
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
});

/** The oldest open task, as the parts are in order. */
function complete(aggregate: Aggregate, env: Env): void {
  let open: UserTask | undefined;
  for (const part of aggregate.parts.values()) {
    if (part.kind !== 'userTask') continue;
    open = part;
    break;
  }
  const command: Command = { type: 'completeTask', task: open!.seq };
  applyDelta(aggregate, stepped(aggregate, command, env));
}

function stepped(aggregate: Aggregate | undefined, command: Command, env: Env) {
  const outcome = step(aggregate, command, env);
  if ('delta' in outcome) return outcome.delta;
  throw new Error(JSON.stringify(outcome));
}

/** Milliseconds of one run, the best of the rounds. */
function fastest(once: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    let runs = 0;
    while (performance.now() - from < SECONDS * 1_000) {
      once();
      runs++;
    }
    best = Math.min(best, (performance.now() - from) / runs);
  }
  return best;
}

function inclusive(branches: number, length: number): string {
  const parts = ['<startEvent id="start" /><inclusiveGateway id="split" />'];
  parts.push('<inclusiveGateway id="join" /><endEvent id="end" />', flow('start', 'split'));
  for (let branch = 0; branch < branches; branch++) {
    const ids = Array.from({ length }, (_, at) => `t${branch}-${at}`);
    parts.push(...ids.map((id) => `<task id="${id}" />`));
    const path = ['split', ...ids, 'join'];
    parts.push(...path.slice(1).map((id, at) => flow(path[at]!, id)));
  }
  return [...parts, flow('join', 'end')].join('');
}

function nested(depth: number): string {
  let content = '<startEvent id="s" /><task id="t" /><endEvent id="e" />';
  content += flow('s', 't') + flow('t', 'e');
  for (let level = 0; level < depth; level++) {
    const [s, p, e] = [`s${level}`, `p${level}`, `e${level}`];
    content =
      `<startEvent id="${s}" /><subProcess id="${p}">${content}</subProcess>` +
      `<endEvent id="${e}" />${flow(s, p)}${flow(p, e)}`;
  }
  return content;
}

function repeated(times: number): string {
  return `<startEvent id="s" /><userTask id="t"><multiInstanceLoopCharacteristics>
    <loopCardinality xsi:type="tFormalExpression">${times}</loopCardinality>
    </multiInstanceLoopCharacteristics></userTask><endEvent id="e" />${flow('s', 't')}${flow('t', 'e')}`;
}

function chain(nodes: number): string {
  const ids = Array.from({ length: nodes - 2 }, (_, at) => `t${at}`);
  const path = ['s', ...ids, 'e'];
  const tasks = ids.map((id) => `<userTask id="${id}" />`).join('');
  const flows = path.slice(1).map((id, at) => flow(path[at]!, id));
  return `<startEvent id="s" />${tasks}<endEvent id="e" />${flows.join('')}`;
}

function flow(source: string, target: string): string {
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}" />`;
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench" id="file">
      <process id="bench" isExecutable="true">${content}</process></definitions>`;
}

function tell(line: string): void {
  console.log(`elements: ${line}`);
}

function micro(milliseconds: number): string {
  return (milliseconds * 1_000).toFixed(1);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

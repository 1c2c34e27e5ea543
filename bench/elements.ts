import type { Aggregate, UserTask } from '../engine/core/aggregate.js';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import type { Env } from '../engine/core/env.js';
import {
  AGGREGATE,
  flow,
  micro,
  stepped,
  type World,
  whole,
  worlds,
} from './support/interpreter.js';

const SECONDS = 1;
const ROUNDS = 3;

/** Elements whose cost could grow with the diagram or with what is open, each at two sizes. */
export async function run(): Promise<void> {
  const worldOf = await worlds();

  const small = perSecond(await worldOf(inclusive(2, 2)));
  const join = perSecond(await worldOf(inclusive(8, 6)));
  tell(`inclusive join, 8 branches in 52 nodes: ${whole(join)} instances/s (budget 5,000)`);
  tell(`  a graph of 8 nodes: ${whole(small)}/s`);

  const flat = perSecond(await worldOf(nested(1)));
  const deep = perSecond(await worldOf(nested(50)));
  tell(`50 sub-processes inside each other: ${whole(deep)} instances/s, one: ${whole(flat)}/s`);

  const few = completing(await worldOf(repeated(100)));
  const many = completing(await worldOf(repeated(1_000)));
  tell(
    `parallel multi-instance of user tasks: ${micro(few)} us a task of 100, ` +
      `${micro(many)} us a task of 1,000: ${(many / few).toFixed(2)}x (budget 1.5x)`,
  );

  const short = completing(await worldOf(chain(20)));
  const long = completing(await worldOf(chain(2_000)));
  tell(
    `a step in a diagram of 20 nodes: ${micro(short)} us, of 2,000: ${micro(long)} us: ` +
      `${(long / short).toFixed(2)}x (budget 1.3x)`,
  );
}

// ---------------------------------------------------------------------------------------------

/** Whole instances that need nobody. */
function perSecond({ env, start }: World): number {
  return 1_000 / fastest(() => void stepped(undefined, start, env));
}

/** Milliseconds for each user task of an instance that is completed task by task. */
function completing({ env, start }: World): number {
  let tasks = 0;
  const total = fastest(() => {
    const aggregate = emptyAggregate(AGGREGATE, 'county');
    applyDelta(aggregate, stepped(undefined, start, env).delta);
    for (tasks = 0; aggregate.head.ended !== true; tasks++) complete(aggregate, env);
  });
  return total / tasks;
}

/** The oldest open task, as the parts are in order. */
function complete(aggregate: Aggregate, env: Env): void {
  let open: UserTask | undefined;
  for (const part of aggregate.parts.values()) {
    if (part.kind !== 'userTask') continue;
    open = part;
    break;
  }
  applyDelta(aggregate, stepped(aggregate, { type: 'completeTask', task: open!.seq }, env).delta);
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

function tell(line: string): void {
  console.log(`elements: ${line}`);
}

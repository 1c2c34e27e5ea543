import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import { applyDelta, emptyAggregate } from '../engine/core/apply.js';
import { AGGREGATE, flow, stepped, type World, whole, worlds, xml } from './support/interpreter.js';

const SECONDS = 1;
const ROUNDS = 3;

/**
 * The interpreter alone, in memory, beside bpmn-engine in the same run (its parsed source cached,
 * as its users do it): whole instances per second, best of the rounds, and the size of an
 * aggregate that waits at a user task.
 */
export async function run(): Promise<void> {
  const worldOf = await worlds();
  for (const { name, content, budget, ratio } of SCENARIOS) {
    const ours = startAndEnd(await worldOf(content('${amount &gt; 5}')));
    const theirs = await bpmnEngine(xml(content('${environment.variables.big}')));
    const times = ours / theirs;
    console.log(
      `core: ${name}: ${whole(ours)} instances/s (budget ${whole(budget)}), ` +
        `${whole(times)}x bpmn-engine at ${whole(theirs)}/s${ratio ? ` (budget ${ratio}x)` : ''}`,
    );
  }
  sizeAtWait(await worldOf(USER_TASK));
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

function startAndEnd({ model, env, start: bare }: World): number {
  const start = model.nodes.length > 5 ? { ...bare, variables: { amount: { value: 10 } } } : bare;
  return best(() => {
    const outcome = stepped(undefined, start, env);
    if (outcome.delta.head.ended !== true) throw new Error('has not ended');
  });
}

function sizeAtWait({ env, start }: World): void {
  const { delta } = stepped(undefined, { ...start, businessKey: 'K-1' }, env);
  const { head, parts } = applyDelta(emptyAggregate(AGGREGATE, 't'), delta);
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

import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile as compileBpmn } from '../../engine/bpmn/index.js';
import { expressionSupport } from '../../engine/expression/support.js';
import { DemoClock, VirtualClock } from '../../engine/runtime/clock.js';
import { type Services, openServices } from '../../engine/services.js';
import { createMemoryStore } from '../../engine/store/memory/store.js';
import type { Store } from '../../engine/store/port.js';
import type { CaseCommand } from '../../engine/core/case/command.js';
import type { CaseState } from '../../engine/core/case/state.js';
import type { Citizen, Staff } from '../../engine/service/access/principal.js';
import { staffOf } from '../../engine/service/access/sign-in.js';
import { actOnCase } from '../../engine/service/cases/act-on-case.js';
import { factsOf } from '../../engine/service/cases/facts.js';
import { type FoundCase, findCase } from '../../engine/service/cases/find-case.js';
import { type ReceiveRequest, receiveCase } from '../../engine/service/cases/receive.js';
import { type CaseShown, showCase } from '../../engine/service/cases/show-case.js';
import type { ServiceContext } from '../../engine/service/context.js';
import { type ClockMove, moveDemoClock } from '../../engine/service/demo/demo-clock.js';
import { prepareDemo } from '../../engine/service/demo/prepare-demo.js';
import { type Compile, compiledBy } from '../../engine/service/process/kernel.js';
import type { Refused, Result } from '../../engine/service/result.js';
import { claimTask } from '../../engine/service/tasks/assign-task.js';
import { type CompleteRequest, completeTask } from '../../engine/service/tasks/complete-task.js';
import { queue } from '../../engine/service/tasks/queues.js';
import { type TaskShown, showTask } from '../../engine/service/tasks/show-task.js';

/** Monday 2026-03-02, 09:00 in China. */
export const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');
export const TENANT = 'default';
const PROCESSES = fileURLToPath(new URL('../../../processes', import.meta.url));

type OpenStore = (options: { readonly now: () => number }) => Store | Promise<Store>;

/** The demonstration county with nobody between it and the test: no socket, no sessions. */
export class County {
  readonly context: ServiceContext;
  /** What failed in the background; a test that expects nothing finds nothing. */
  readonly errors: unknown[];
  readonly #services: Services;

  /** Real time, which stands still; moved on it wakes what waits, and nobody waits for that. */
  readonly time: VirtualClock;

  private constructor(services: Services, time: VirtualClock, errors: unknown[]) {
    this.#services = services;
    this.time = time;
    this.context = services.context;
    this.errors = errors;
  }

  /** A county of its own, in memory unless told, at nine on a Monday morning. */
  static async open(at = MONDAY, openStore: OpenStore = createMemoryStore): Promise<County> {
    const time = new VirtualClock(at);
    const clock = new DemoClock(time);
    const store = await openStore({ now: () => clock.now() });
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    const about = { store, clock, demo: true, processes: PROCESSES, compile, onError };
    const options = { ...about, memoryStore: createMemoryStore };
    const services = await openServices(options);
    await prepareDemo(services.context, PROCESSES);
    return new County(services, time, errors);
  }

  close(): Promise<void> {
    return this.#services.stop();
  }

  /** To be moved without anybody looking; `later` is what tests want. */
  get clock(): DemoClock {
    return this.context.runtime.clock as DemoClock;
  }

  get now(): number {
    return this.context.runtime.clock.now();
  }

  /** A person of the staff by account: `qinghe.acceptance`, `health.decision.b`, `supervisor`. */
  async as(user: string): Promise<Staff> {
    const person = await this.context.directory.person(TENANT, user);
    const staff = person && (await staffOf(this.context, person));
    if (!staff) throw new Error(`the county has no ${user}`);
    return staff;
  }

  async later(move: ClockMove): Promise<void> {
    ok(await moveDemoClock(this.context, move));
  }

  async receive(user: string, request: ReceiveRequest): Promise<string> {
    return ok(await receiveCase(this.context, request, await this.as(user))).number;
  }

  /** Completes the case's open task of that station. */
  async complete(user: string, number: string, station: string, request: CompleteRequest = {}) {
    const task = await this.taskOf(user, number, station);
    return completeTask(this.context, task, request, await this.as(user));
  }

  /** The same for a story that has to go on. */
  async done(...[user, number, station, outcome, more]: DoneArguments): Promise<void> {
    ok(await this.complete(user, number, station, { outcome, ...more }));
  }

  async fact(user: string, number: string, fact: CaseCommand) {
    return actOnCase(this.context, number, { fact }, await this.as(user));
  }

  /** Id of the open task of that station in one of the person's queues. */
  async taskOf(user: string, number: string, station: string): Promise<string> {
    const who = await this.as(user);
    for (const name of ['group', 'correction', 'mine'] as const) {
      const { items } = ok(await queue(this.context, { queue: name, caseNumber: number }, who));
      for (const { id } of items) {
        const shown = ok(await showTask(this.context, id, who));
        if (shown.station?.key === station) return id;
      }
    }
    throw new Error(`${user} has no ${station} of ${number} in a queue`);
  }

  async task(user: string, id: string): Promise<TaskShown> {
    return ok(await showTask(this.context, id, await this.as(user)));
  }

  /** Claims the case's open task of that station, and says its id. */
  async claim(user: string, number: string, station: string): Promise<string> {
    const id = await this.taskOf(user, number, station);
    ok(await claimTask(this.context, id, await this.as(user)));
    return id;
  }

  async found(number: string): Promise<FoundCase> {
    const found = await findCase(this.context, TENANT, number);
    if (!found) throw new Error(`there is no case ${number}`);
    return found;
  }

  async state(number: string): Promise<CaseState> {
    return (await this.found(number)).state;
  }

  async shown(user: string, number: string): Promise<CaseShown> {
    return ok(await showCase(this.context, number, await this.as(user)));
  }

  /** Types of all facts of the case, oldest first. */
  async factTypes(number: string): Promise<readonly string[]> {
    const { aggregate } = await this.found(number);
    return (await factsOf(this.context, aggregate.number)).map(({ type }) => type);
  }
}

/** The blocks, items and forms that come with the product, by file name. */
export async function shipped(): Promise<Record<string, string>> {
  const resources: Record<string, string> = {};
  for (const folder of ['blocks', 'items']) {
    for (const file of await readdir(`${PROCESSES}/${folder}`)) {
      resources[file] = await readFile(`${PROCESSES}/${folder}/${file}`, 'utf8');
    }
  }
  return resources;
}

const compiled = new Map<string, ReturnType<Compile>>();

/** Here and once: a worker thread for each county would take longer than most tests. */
async function compile(files: Readonly<Record<string, string>>): ReturnType<Compile> {
  const key = JSON.stringify(files);
  const known = compiled.get(key) ?? inline(files);
  compiled.set(key, known);
  return known;
}

async function inline(files: Readonly<Record<string, string>>): ReturnType<Compile> {
  const expressions = await expressionSupport();
  return compiledBy((given) => compileBpmn(given, { expressions }))(files);
}

type DoneArguments = readonly [
  user: string,
  number: string,
  station: string,
  outcome?: string,
  more?: CompleteRequest,
];

export function citizen(caseNumber: string, secondFactor = true): Citizen {
  return { kind: 'citizen', tenant: TENANT, caseNumber, secondFactor };
}

/** The value of what must have succeeded. */
export function ok<T>(result: Result<T>): T {
  if ('rejected' in result) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** The refusal of what must have been refused. */
export function refusal(result: Result<unknown>): Refused {
  if ('rejected' in result) return result;
  throw new Error(`not refused: ${JSON.stringify(result.value)}`);
}

export function codeOf(result: Result<unknown>): string {
  return refusal(result).rejected.code;
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Compiler, createCompiler } from './bpmn/index.js';
import { casePolicy } from './core/case/case-policy.js';
import { checkYear } from './core/clock/calendar-check.js';
import type { CalendarYear } from './core/clock/calendar-data.js';
import { createStep } from './core/step.js';
import { decide, prepareDecision } from './dmn/index.js';
import { createEvaluator } from './expression/index.js';
import { type Clock, DemoClock, VirtualClock } from './runtime/clock.js';
import { Runtime } from './runtime/runtime.js';
import { createLimits } from './service/access/limits.js';
import { Sessions } from './service/access/sessions.js';
import { type CalendarHead, Calendars } from './service/calendars.js';
import { callersOfJobs } from './service/cases/case-caller.js';
import { ClockSweep } from './service/cases/clock-sweep.js';
import type { ServiceContext } from './service/context.js';
import { readLibrary } from './service/design/library.js';
import { type OpenSandbox, Trials } from './service/design/trials/trials.js';
import { ExportJobs } from './service/exports/export-jobs.js';
import { FileSweep } from './service/files/file-sweep.js';
import { FormStore } from './service/forms/form-store.js';
import { NotificationHub } from './service/notifications/hub.js';
import { Directory } from './service/organisation/directory.js';
import { type Compile, type Kernel, compiledBy } from './service/process/kernel.js';
import type { Store } from './store/port.js';

export interface ServicesOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly demo: boolean;
  /** Folder with calendars, items and blocks: `processes`. */
  readonly processes: string;
  /** In which drafts are tried out, by the clock given; nothing of it is kept. */
  readonly memoryStore: (options: { readonly now: () => number }) => Store;
  /** To begin with on an empty store, instead of what comes with the product. */
  readonly calendar?: CalendarHead;
  /** Instead of a worker thread of its own. */
  readonly compile?: Compile;
  /** Told what failed in the background. */
  readonly onError: (error: unknown) => void;
}

/** The services of a county over its store, at work: jobs run, clocks are watched. */
export interface Services {
  readonly context: ServiceContext;
  /** Takes no more work, finishes what is under way, closes the store. */
  stop(): Promise<void>;
}

export async function openServices(options: ServicesOptions): Promise<Services> {
  const { store, clock, demo, onError } = options;
  const calendars = new Calendars(await readCalendars(join(options.processes, 'calendar')));
  const evaluator = await createEvaluator();
  const runtime: Runtime = new Runtime({
    store,
    step: createStep({ cases: casePolicy }),
    evaluate: evaluator.evaluate,
    decisions: { decide, prepare: (model) => prepareDecision(model, evaluator.check) },
    clock,
    calendar: () => calendars.newest(),
    casesOf: (aggregate) => callersOfJobs({ directory }, aggregate),
    onError,
  });
  const directory = new Directory(runtime);
  await calendars.open(runtime.documents, options.calendar);
  const compiler = createCompiler({
    expressionsModule: new URL('./expression/support.js', import.meta.url).href,
    decisionsModule: new URL('./dmn/index.js', import.meta.url).href,
  });
  const compile = options.compile ?? compiledBy((files) => compiler.compile(files));
  const sweep = new ClockSweep({ runtime, calendars, directory }, onError);
  const files = new FileSweep({ runtime }, onError);
  const trials = new Trials(sandboxes(options, compile), onError);
  const context: ServiceContext = {
    runtime,
    kernel: {
      runtime,
      compile,
      compileDecisions: (dmn) => compiler.compileDecisions(dmn),
      verify: options.compile ? undefined : verifyIn(compiler),
    },
    directory,
    sessions: new Sessions(runtime),
    limits: createLimits(),
    calendars,
    sweep,
    forms: new FormStore(runtime),
    notifications: new NotificationHub({ runtime, directory }, onError),
    exports: new ExportJobs(onError),
    library: await readLibrary(options.processes),
    trials,
    demo,
  };
  runtime.start();
  sweep.start();
  files.start();
  return {
    context,
    async stop() {
      context.notifications.close();
      await context.exports.stop();
      await trials.stop();
      await files.stop();
      await sweep.stop();
      await runtime.stop();
      await compiler.stop();
      await store.close();
    },
  };
}

function verifyIn(compiler: Compiler): NonNullable<Kernel['verify']> {
  return (items) => compiler.verify(items);
}

/** Counties to try drafts out in: the same services over a store in memory and a still clock. */
function sandboxes(options: ServicesOptions, compile: Compile): OpenSandbox {
  const { processes, memoryStore, onError } = options;
  return (at, calendar) => {
    const clock = new DemoClock(new VirtualClock(at));
    const store = memoryStore({ now: () => clock.now() });
    const inside = { store, clock, calendar, compile, processes, memoryStore, onError };
    return openServices({ ...inside, demo: true });
  };
}

/** The holiday arrangements that come with the product; a wrong file stops the start. */
async function readCalendars(folder: string): Promise<CalendarYear[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const years: CalendarYear[] = [];
  for (const file of files) {
    const year: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    const problems = checkYear(year, file);
    if (problems.length > 0)
      throw new Error(problems.map((p) => `${p.path}: ${p.message}`).join('\n'));
    years.push(year as CalendarYear);
  }
  return years;
}

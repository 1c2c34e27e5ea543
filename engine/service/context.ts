import type { Runtime } from '../runtime/runtime.js';
import type { Limits } from './access/limits.js';
import type { Sessions } from './access/sessions.js';
import type { Calendars } from './calendars.js';
import type { ClockSweep } from './cases/clock-sweep.js';
import type { Trials } from './design/trials/trials.js';
import type { Library } from './design/library.js';
import type { ExportJobs } from './exports/export-jobs.js';
import type { FormStore } from './forms/form-store.js';
import type { NotificationHub } from './notifications/hub.js';
import type { Directory } from './organisation/directory.js';
import type { Kernel } from './process/kernel.js';

/** Everything that a use case stands on; made once by the composition root. */
export interface ServiceContext {
  readonly runtime: Runtime;
  readonly kernel: Kernel;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly calendars: Calendars;
  readonly sweep: ClockSweep;
  readonly forms: FormStore;
  readonly notifications: NotificationHub;
  readonly exports: ExportJobs;
  /** Templates and building blocks to design items with. */
  readonly library: Library;
  /** 试运行: walks through drafts, each in a county of its own. */
  readonly trials: Trials;
  /** The demonstration: demo accounts exist and its clock can be moved. */
  readonly demo: boolean;
}

import type { Family } from './case.js';
import { adHoc } from './ad-hoc.trace.js';
import { asynchronous } from './async.trace.js';
import { businessRule } from './business-rule.trace.js';
import { callActivity } from './call-activity.trace.js';
import { compensation } from './compensation.trace.js';
import { complex } from './complex.trace.js';
import { conditional } from './conditional.trace.js';
import { conditions } from './conditions.trace.js';
import { data } from './data.trace.js';
import { errors } from './errors.trace.js';
import { escalations } from './escalations.trace.js';
import { eventBased } from './event-based.trace.js';
import { eventSubProcess } from './event-sub-process.trace.js';
import { exclusive } from './exclusive.trace.js';
import { inclusiveRivals } from './inclusive-rivals.trace.js';
import { inclusive } from './inclusive.trace.js';
import { link } from './link.trace.js';
import { listeners } from './listeners.trace.js';
import { messages } from './messages.trace.js';
import { multiInstance } from './multi-instance.trace.js';
import { multiple } from './multiple.trace.js';
import { operations } from './operations.trace.js';
import { parallel } from './parallel.trace.js';
import { quantities } from './quantities.trace.js';
import { receiveSend } from './receive-send.trace.js';
import { refusals } from './refusals.trace.js';
import { script } from './script.trace.js';
import { sequence } from './sequence.trace.js';
import { signals } from './signals.trace.js';
import { standardLoop } from './standard-loop.trace.js';
import { subProcess } from './sub-process.trace.js';
import { tasks } from './tasks.trace.js';
import { terminate } from './terminate.trace.js';
import { timers } from './timers.trace.js';
import { transaction } from './transaction.trace.js';
import { xmlForms } from './xml-forms.trace.js';

/** In the order of the standard. */
export const families: readonly Family[] = [
  sequence,
  conditions,
  exclusive,
  parallel,
  inclusive,
  inclusiveRivals,
  complex,
  eventBased,
  tasks,
  receiveSend,
  script,
  businessRule,
  callActivity,
  subProcess,
  eventSubProcess,
  transaction,
  adHoc,
  standardLoop,
  multiInstance,
  quantities,
  timers,
  messages,
  signals,
  errors,
  escalations,
  conditional,
  link,
  terminate,
  compensation,
  multiple,
  data,
  listeners,
  asynchronous,
  operations,
  refusals,
  xmlForms,
];

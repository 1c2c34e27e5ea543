import type { Draft } from '../process/draft.js';
import type { Report } from '../report.js';
import { adHoc } from './ad-hoc.js';
import { caughtOnce } from './caught-once.js';
import type { StructureCheck } from './check.js';
import { compensation } from './compensation.js';
import { conditions } from './conditions.js';
import { endsOfFlows } from './ends-of-flows.js';
import { eventBasedGateways } from './event-based-gateways.js';
import { reachability } from './reachability.js';
import { startEvents } from './start-events.js';

const CHECKS: readonly StructureCheck[] = [
  adHoc,
  compensation,
  startEvents,
  endsOfFlows,
  conditions,
  caughtOnce,
  eventBasedGateways,
  reachability,
];

export function checkStructure(report: Report, draft: Draft): void {
  for (const check of CHECKS) check(report, draft);
}

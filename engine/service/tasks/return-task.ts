import type { Aggregate, Seq } from '../../core/aggregate.js';
import { localKey } from '../../core/case/called-items.js';
import type { StationSpec } from '../../core/case/item.js';
import { stationOrgan } from '../../core/case/power.js';
import type { CaseState } from '../../core/case/state.js';
import { isDecided } from '../../core/case/verdict.js';
import type { Node } from '../../core/model.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Result, done, rejected } from '../result.js';
import { refuseOthers, workable } from './access.js';
import type { FoundTask } from './find-task.js';
import { withAssigneeName } from './task-names.js';

export interface ReturnRequest {
  /** Key of an earlier station. */
  readonly to: string;
  readonly reason: string;
  /** What the township's opinion lacks, where it goes back to the township. */
  readonly defect?: string;
}

/** 内部退回: the token goes back to an earlier station; the clocks run on. */
export async function returnTask(
  context: ServiceContext,
  id: string,
  request: ReturnRequest,
  who: Staff,
): Promise<Result<{ readonly id: string }>> {
  return withAssigneeName(context, await goBack(context, id, request, who), who.tenant);
}

/** Stations to which this task may go back, nearest first, as far as can be told beforehand. */
export async function returnTargets(
  context: ServiceContext,
  found: FoundTask,
): Promise<readonly ReturnTarget[]> {
  const { case: of, station: here } = found;
  if (!of || !here) return [];
  const organs = await context.directory.lookups(of.aggregate.tenant);
  const from = organs.organ(stationOrgan(of.state, of.item, here));
  const targets: ReturnTarget[] = [];
  const passed = of.state.spells.filter(({ to }) => to !== undefined).toReversed();
  for (const key of new Set(passed.map(({ station }) => station))) {
    const station = of.item.stations[key];
    if (!station || key === here.key || isCrossing(of.state, station)) continue;
    const way = await wayBack(context, found, key);
    if (!way?.isAlone) continue;
    const at = organs.organ(stationOrgan(of.state, of.item, station));
    const isDown = isCountyOrgan(from?.kind) && isTownshipOrgan(at?.kind);
    if (isDown && station.kind !== 'review') continue;
    targets.push({ station: key, name: station.name, organ: at?.name ?? '', isDown });
  }
  return targets;
}

export interface ReturnTarget {
  readonly station: string;
  readonly name: string;
  /** Name of the organ whose station it is. */
  readonly organ: string;
  /** From the county to a township: what its opinion lacks must be named. */
  readonly isDown: boolean;
}

async function goBack(
  context: ServiceContext,
  id: string,
  { to, reason, defect }: ReturnRequest,
  who: Staff,
): Promise<Result<{ readonly id: string }>> {
  const found = await workable(context, id, who);
  if ('rejected' in found) return found;
  const { aggregate, task, case: of } = found.value;
  const others = refuseOthers(found.value, who);
  if (others) return others;
  if (!of) return rejected('INVALID_COMMAND', { reason: '只有办件的任务可以内部退回' });
  const way = await wayBack(context, found.value, to);
  const station = of.item.stations[to]?.name ?? to;
  if (!way) return rejected('RETURN_TO_UNKNOWN_STATION', { station });
  if (!way.isAlone) return rejected('RETURN_WHILE_OTHERS_WORK');
  const caller = await caseCaller(context, who, actorOf(who, task.station?.organ), of.item);
  const result = done(
    await context.runtime.dispatch(
      aggregate,
      {
        type: 'modify',
        process: way.process,
        instructions: [
          { type: 'cancel', instance: way.leaving },
          { type: 'startBefore', element: way.target },
        ],
        annotation: reason,
        facts: [{ type: 'returnInternally', to, reason, defect }],
      },
      caller,
    ),
    '任务',
  );
  return 'rejected' in result ? result : { value: { id } };
}

// ---------------------------------------------------------------------------------------------

interface WayBack {
  readonly process: Seq;
  /** The activity of that process in which the task is: the task's own, or the call around it. */
  readonly leaving: Seq;
  readonly target: string;
  /** Nothing else is at work in that process: a token that goes back must not meet itself. */
  readonly isAlone: boolean;
}

/**
 * The nearest process around the task that has the station: its own, or one that called it, up to
 * the item whose station the task is. What another item did is not this one's to send back.
 */
async function wayBack(
  { runtime }: ServiceContext,
  { case: of, station: here, task }: FoundTask,
  key: string,
): Promise<WayBack | undefined> {
  const { parts, tenant } = of!.aggregate;
  const station = of!.item.stations[key];
  if (station?.called !== here?.called) return undefined;
  const source = station === undefined ? key : localKey(station);
  for (let leaving = task.owner; ; ) {
    const instance = parts.get(leaving);
    const scope = instance && parts.get(instance.process);
    if (scope?.kind !== 'process') return undefined;
    const definition = await runtime.definitions.load(tenant, { id: scope.definition });
    const target = definition?.model.nodes.find((node) => isStation(node, source));
    if (target) {
      const isAlone = tokensIn(of!.aggregate, scope.seq, leaving).length === 0;
      return { process: scope.seq, leaving, target: target.id, isAlone };
    }
    if (definition?.model.item) return undefined;
    leaving = scope.owner;
  }
}

/** Acceptance is behind when the case is accepted, everything but the hand-out when decided. */
function isCrossing(state: CaseState, { kind, called }: StationSpec): boolean {
  const { milestones } = state;
  if (kind === 'acceptance' || kind === 'applicant') return milestones.accepted !== undefined;
  const isAfter = kind === 'issue' || kind === 'handOver' || kind === 'delivery';
  return !isAfter && isDecided(state, called);
}

function isCountyOrgan(kind: string | undefined): boolean {
  return kind === 'department' || kind === 'government';
}

function isTownshipOrgan(kind: string | undefined): boolean {
  return kind === 'township' || kind === 'village';
}

function isStation({ station }: Node, key: string): boolean {
  return station?.ref.language === 'literal' && station.ref.source === key;
}

/** Activities of a process, but for one and what is around it. */
function tokensIn({ parts }: Aggregate, process: Seq, except: Seq): readonly Seq[] {
  const around = new Set<Seq>();
  for (let part = parts.get(except); part; part = parts.get(part.owner)) around.add(part.seq);
  const others: Seq[] = [];
  for (const { seq, kind, process: of } of parts.values()) {
    const isToken = kind === 'activity' || kind === 'transition';
    if (isToken && of === process && !around.has(seq)) others.push(seq);
  }
  return others;
}

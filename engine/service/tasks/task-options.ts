import type { LimitUnit, StationSpec, Suspends } from '../../core/case/item.js';
import { runningClock } from '../../core/case/clocks.js';
import { isDecided } from '../../core/case/verdict.js';
import { isOverdue } from '../../core/clock/breach.js';
import { isExpired } from '../../core/clock/usage.js';
import { stationOrgan } from '../../core/case/power.js';
import type { ServiceContext } from '../context.js';
import { signerOptions, type SignerOptions } from './add-signer.js';
import type { FoundTask } from './find-task.js';
import { type ReturnTarget, returnTargets } from './return-task.js';

/** What may be done at a task beside its outcomes; what is not here would be refused. */
export interface TaskOptions {
  /** Where it may go back to. */
  readonly returnTo: readonly ReturnTarget[];
  /** 加签; absent where the diagram does not repeat the station. */
  readonly signers?: SignerOptions;
  /** 特别程序 that the diagram knows, for an outcome that begins one. */
  readonly procedures: readonly { readonly procedure: string; readonly basis: string }[];
  /** An extension that waits for the head's word. */
  readonly extension?: { readonly n: number; readonly reason: string };
  /** Unit of the statutory limit, in which an extension is asked for. */
  readonly statutoryUnit?: LimitUnit;
  /** File hand-overs that wait to be taken over by the station's organ. */
  readonly handOvers: readonly string[];
  /** Where a hand-over goes: the organ of the station that takes over next. */
  readonly handOverTo: readonly { readonly id: string; readonly name: string }[];
  /** What is handed over now: the file, and once it is decided the result. */
  readonly handOverWhat: 'file' | 'result';
  /** §45 that is under way. */
  readonly procedure?: { readonly procedure: string; readonly basis: string };
  /** Materials as the item names them. */
  readonly materials: readonly { readonly code: string; readonly name: string }[];
  /** The promise was exceeded: a decision needs its public reason. */
  readonly needsDelayReason: boolean;
}

export async function taskOptions(
  context: ServiceContext,
  found: FoundTask,
): Promise<TaskOptions | undefined> {
  const { case: of, station } = found;
  if (!of || !station) return undefined;
  const { state, item } = of;
  const { procedure, extension } = state;
  const isOpen = procedure !== undefined && !procedure.ended;
  return {
    returnTo: await returnTargets(context, found),
    signers: await signerOptions(context, found),
    procedures: await procedures(context, found),
    ...(extension?.state === 'requested' && {
      extension: { n: extension.n, reason: extension.reason },
    }),
    statutoryUnit: runningClock(state, 'statutory')?.clock.limit.unit,
    handOvers: openHandOvers(found, station),
    handOverTo: await receivers(context, found, station),
    handOverWhat: isDecided(of.state, station.called) ? 'result' : 'file',
    ...(isOpen && { procedure: { procedure: procedure.procedure, basis: procedure.basis } }),
    materials: item.materials.map(({ code, name }) => ({ code, name })),
    needsDelayReason: station.kind === 'decision' && needsDelayReason(context, found),
  };
}

// ---------------------------------------------------------------------------------------------

/** yc:suspends in the process of the task and in the item around it. */
async function procedures(
  { runtime }: ServiceContext,
  { case: of, definition, owner, station }: FoundTask,
): Promise<TaskOptions['procedures']> {
  if (!of || !station?.outcomes.some(({ effect }) => effect === 'beginSpecialProcedure')) return [];
  const named = new Map<string, string>();
  for (const { id } of [definition, owner, of.definition]) {
    const model = (await runtime.definitions.load(definition.tenant, { id }))?.model;
    const held: readonly (Suspends | undefined)[] = model?.nodes.map((node) => node.suspends) ?? [];
    for (const suspends of held) {
      if (suspends) named.set(suspends.procedure, suspends.basis.text);
    }
  }
  return [...named].map(([procedure, basis]) => ({ procedure, basis }));
}

function openHandOvers({ case: of }: FoundTask, station: StationSpec): readonly string[] {
  if (!of || station.kind !== 'handOver') return [];
  const organ = stationOrgan(of.state, of.item, station);
  return of.state.handOvers
    .filter(({ to, takenAt }) => takenAt === undefined && to === organ)
    .map(({ id }) => id);
}

/** Organs of the other hand-over stations: what is sent goes to one of them. */
async function receivers(
  { directory }: ServiceContext,
  { case: of, task }: FoundTask,
  station: StationSpec,
): Promise<TaskOptions['handOverTo']> {
  if (!of || station.kind !== 'handOver') return [];
  const organs = await directory.lookups(of.aggregate.tenant);
  const { handOut } = of.state.townships;
  const first = isDecided(of.state, station.called) ? [handOut] : [];
  const ids = Object.values(of.item.stations)
    .filter(({ kind, key }) => kind === 'handOver' && key !== station.key)
    .filter(({ called }) => called === station.called)
    .map((other) => stationOrgan(of.state, of.item, other))
    .filter((id) => id !== task.station?.organ);
  return [...new Set([...first, ...ids])].map((id) => ({ id, name: organs.organ(id)?.name ?? id }));
}

/** A breach may be recorded only by the decision itself: what is late now counts too. */
function needsDelayReason(
  { runtime, calendars }: ServiceContext,
  { case: of }: FoundTask,
): boolean {
  if (!of || of.state.delayReason !== undefined) return false;
  const promised = runningClock(of.state, 'promised')?.clock;
  const isLate = promised && isExpired(promised, runtime.clock.now(), calendars.newest());
  return (
    isLate === true ||
    of.state.breaches.some((breach) => breach.kind === 'promised' && isOverdue(breach))
  );
}

import type { Rejected } from '../refusal.js';
import type { CaseCommand, CaseCommandType } from './command.js';
import { commandName, commandNameEn } from './command-names.js';
import { refused } from './decide/decision.js';
import type { StationOutcome } from './item.js';
import type { CaseContext } from './policy.js';
import { commandsOf, isStationCommand } from './rules/station-effects.js';

type Completed = { readonly commands: readonly CaseCommand[] } | { readonly rejected: Rejected };

/** The commands that complete a station with an outcome; see `CasePolicy.completion`. */
export function completion(facts: readonly CaseCommand[], { task }: CaseContext): Completed {
  const station = task?.station;
  if (station === undefined) return { commands: facts };
  const { outcomes } = station;
  if (outcomes.length === 0 && task?.outcome === undefined)
    return withoutOutcome(facts, station.name);
  const outcome = outcomes.find(({ id }) => id === task?.outcome);
  if (outcome === undefined) {
    const known = outcomes.map(({ id }) => id).join('、') || '（无）';
    const detail = { station: station.name, outcome: task?.outcome ?? '（未选）', outcomes: known };
    return { rejected: refused('OUTCOME_UNKNOWN', detail) };
  }
  const wanted = commandsOf(outcome.effect);
  const stray = stationCommands(facts).find((type) => !wanted.includes(type));
  if (stray !== undefined) return misplaced(stray, station.name);
  return complete(facts, wanted, outcome);
}

// ---------------------------------------------------------------------------------------------

function complete(
  facts: readonly CaseCommand[],
  wanted: readonly CaseCommandType[],
  outcome: StationOutcome,
): Completed {
  const own = facts.find((fact) => wanted.includes(typeOf(fact)));
  const made = own ?? impliedBy(outcome);
  if (made === undefined && wanted.length > 0) {
    const command = wanted.map(commandName).join('、');
    const commandEn = wanted.map(commandNameEn).join(', ');
    const detail = { outcome: outcome.label, command, commandEn };
    return { rejected: refused('FACTS_MISSING', detail) };
  }
  if (outcome.reasonRequired && !hasReason(made ?? facts[0])) {
    return { rejected: refused('REASON_REQUIRED', { what: outcome.label }) };
  }
  return { commands: own === undefined && made !== undefined ? [...facts, made] : facts };
}

/** Buttons that say all there is to say. */
function impliedBy({ effect }: StationOutcome): CaseCommand | undefined {
  switch (effect) {
    case 'accept':
    case 'takeOver':
    case 'grantExtension':
    case 'issue':
      return { type: effect };
    case 'grant':
      return { type: 'decide', result: 'grant' };
    case 'notifyCorrection':
    case 'returnFile':
    case 'refuseAcceptance':
    case 'opinion':
    case 'forward':
    case 'beginSpecialProcedure':
    case 'endSpecialProcedure':
    case 'requestExtension':
    case 'denyExtension':
    case 'refuse':
    case 'handOver':
    case 'deliver':
    case 'returnInternally':
    case 'none':
      return undefined;
  }
}

/** Whatever a command calls its reason: a text that says why. */
function hasReason(command: CaseCommand | undefined): boolean {
  if (command === undefined || command === null) return false;
  if (command.type === 'notifyCorrection') return command.defects?.length > 0;
  const said: readonly unknown[] = ['reason', 'text', 'opinion', 'result'].map((name) =>
    Object.hasOwn(command, name) ? (command as unknown as Record<string, unknown>)[name] : '',
  );
  return said.some((value, i) => typeof value === 'string' && isSaid(value, i, command.type));
}

/** A decision's `result` is its verdict, not its reason. */
function isSaid(value: string, index: number, type: CaseCommandType): boolean {
  return value.trim() !== '' && !(index === 3 && type === 'decide');
}

function withoutOutcome(facts: readonly CaseCommand[], station: string): Completed {
  const [stray] = stationCommands(facts);
  return stray === undefined ? { commands: facts } : misplaced(stray, station);
}

function stationCommands(facts: readonly CaseCommand[]): CaseCommandType[] {
  return facts.map(typeOf).filter(isStationCommand);
}

/** Not yet checked here: what is no command at all is refused when it is decided. */
function typeOf(fact: CaseCommand | null | undefined): CaseCommandType {
  return fact?.type as CaseCommandType;
}

function misplaced(type: CaseCommandType, station: string): Completed {
  const detail = { station, command: commandName(type), commandEn: commandNameEn(type) };
  return { rejected: refused('NOT_AT_THIS_STATION', detail) };
}

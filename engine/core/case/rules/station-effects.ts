import type { Rejected } from '../../refusal.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import { commandName, commandNameEn } from '../command-names.js';
import { refused } from '../decide/decision.js';
import type { OutcomeEffect } from '../item.js';
import type { CaseContext } from '../policy.js';

/** Which command each button stands for; the reverse is what a command may be pressed with. */
const COMMAND_OF: Readonly<Record<OutcomeEffect, readonly CaseCommandType[]>> = {
  accept: ['accept'],
  notifyCorrection: ['notifyCorrection'],
  returnFile: ['returnFile'],
  refuseAcceptance: ['refuseAcceptance'],
  opinion: ['opinion'],
  forward: ['forward'],
  takeOver: ['takeOver'],
  beginSpecialProcedure: ['beginSpecialProcedure'],
  endSpecialProcedure: ['endSpecialProcedure'],
  requestExtension: ['requestExtension'],
  grantExtension: ['grantExtension'],
  denyExtension: ['denyExtension'],
  grant: ['decide'],
  refuse: ['decide'],
  issue: ['issue'],
  handOver: ['sendHandOver', 'takeOverHandOver'],
  deliver: ['deliver'],
  returnInternally: ['returnInternally'],
  none: [],
};

/** Commands that also stand outside a station's completion; all others need their button. */
const FREE: readonly CaseCommandType[] = ['sendHandOver', 'takeOverHandOver', 'returnInternally'];

export function commandsOf(effect: OutcomeEffect): readonly CaseCommandType[] {
  return COMMAND_OF[effect];
}

export function isStationCommand(type: CaseCommandType): boolean {
  return Object.values(COMMAND_OF).some((commands) => commands.includes(type));
}

/** Refuses a station's command without the outcome that it belongs to. */
export function checkStation(command: CaseCommand, context: CaseContext): Rejected | undefined {
  const { type } = command;
  if (!isStationCommand(type)) return undefined;
  const { task } = context;
  if (task === undefined && FREE.includes(type)) return undefined;
  const outcome = task?.station.outcomes.find(({ id }) => id === task.outcome);
  const fits = outcome !== undefined && COMMAND_OF[outcome.effect].includes(type);
  if (fits && verdictFits(command, outcome.effect)) return undefined;
  return refused('NOT_AT_THIS_STATION', {
    station: task?.station.name ?? '—',
    command: commandName(type),
    commandEn: commandNameEn(type),
  });
}

/** Template of the outcome pressed, where it names one. */
export function outcomeNotice({ task }: CaseContext): string | undefined {
  return task?.station.outcomes.find(({ id }) => id === task.outcome)?.notice;
}

// ---------------------------------------------------------------------------------------------

function verdictFits(command: CaseCommand, effect: OutcomeEffect): boolean {
  return command.type !== 'decide' || command.result === effect;
}

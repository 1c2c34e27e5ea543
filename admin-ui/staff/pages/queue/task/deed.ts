import type { Station, StationOutcome, TaskOptions } from '../../../../api/types.js';

/** What is asked beside the button; which of it depends on what the button does. */
export type DeedField =
  | 'agree'
  | 'text'
  | 'signers'
  | 'procedure'
  | 'extension'
  | 'grantDays'
  | 'delayReason'
  | 'validTo'
  | 'sendHandOver'
  | 'delivery'
  | 'competent'
  | 'defects';

export interface Defect {
  readonly subject: string;
  readonly defect: string;
  readonly standard: string;
  readonly remedy: string;
}

/** What a person filled in; texts as typed. */
export interface DeedInput {
  readonly text: string;
  readonly agree: boolean;
  readonly signers: readonly string[];
  readonly procedure?: string;
  readonly basis: string;
  readonly days?: number;
  readonly extension?: number;
  readonly grantDays?: number;
  readonly delayReason: string;
  readonly validTo?: string;
  readonly to?: string;
  readonly list: string;
  readonly method: string;
  readonly place: string;
  readonly signer: string;
  readonly relation: string;
  readonly competent: string;
  readonly defects: readonly Defect[];
}

export const NOTHING_TYPED: DeedInput = {
  text: '',
  agree: true,
  signers: [],
  basis: '',
  delayReason: '',
  list: '',
  method: 'direct',
  place: '',
  signer: '',
  relation: '',
  competent: '',
  defects: [],
};

export interface Fact {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Which fields an outcome has; none: the button says all. */
export function fieldsOf(
  { effect }: StationOutcome,
  station: Pick<Station, 'signers' | 'kind'>,
  options: Pick<TaskOptions, 'handOvers' | 'needsDelayReason'>,
): readonly DeedField[] {
  switch (effect) {
    case 'opinion':
      return ['agree', 'text', ...(station.signers ? (['signers'] as const) : [])];
    case 'forward':
    case 'endSpecialProcedure':
    case 'denyExtension':
    case 'returnInternally':
      return ['text'];
    case 'beginSpecialProcedure':
      return ['procedure', 'text'];
    case 'requestExtension':
      return ['extension', 'text'];
    case 'grantExtension':
      return ['grantDays'];
    case 'grant':
    case 'refuse':
      return ['text', ...(options.needsDelayReason ? (['delayReason'] as const) : [])];
    case 'refuseAcceptance':
      return ['text', 'competent'];
    case 'notifyCorrection':
      return ['defects'];
    case 'returnFile':
      return ['text', 'defects'];
    case 'issue':
      return ['validTo'];
    case 'handOver':
      return options.handOvers.length > 0 ? [] : ['sendHandOver'];
    case 'deliver':
      return ['delivery'];
    default:
      return [];
  }
}

/** Facts that complete a station with an outcome, as the server wants them. */
export function factsOf(
  { effect }: StationOutcome,
  input: DeedInput,
  options: Pick<TaskOptions, 'handOvers' | 'handOverWhat' | 'handOverTo'>,
): readonly Fact[] {
  const text = input.text.trim();
  switch (effect) {
    case 'opinion':
      return [{ type: 'opinion', agree: input.agree, text, ...listed('signers', input.signers) }];
    case 'forward':
      return [{ type: 'forward', opinion: text }];
    case 'beginSpecialProcedure': {
      const { procedure, basis, days } = input;
      return [{ type: effect, procedure, basis: basis.trim(), days, reason: text }];
    }
    case 'endSpecialProcedure':
      return [{ type: effect, result: text }];
    case 'requestExtension':
      return [{ type: effect, n: input.extension, reason: text }];
    case 'grantExtension':
      return [{ type: effect, ...given('n', input.grantDays) }];
    case 'denyExtension':
      return [{ type: effect, reason: text }];
    case 'grant':
    case 'refuse': {
      const reasons = { ...said('reason', text), ...said('delayReason', input.delayReason) };
      return [{ type: 'decide', result: effect, ...reasons }];
    }
    case 'refuseAcceptance':
      return [{ type: effect, reason: text, ...said('competent', input.competent) }];
    case 'notifyCorrection':
      return [{ type: effect, defects: input.defects }];
    case 'returnFile':
      return [{ type: effect, reason: text, defects: input.defects }];
    case 'issue':
      return [{ type: effect, ...given('validTo', input.validTo) }];
    case 'handOver':
      return handOverFacts(input, options);
    case 'deliver': {
      const { method, place, signer, relation } = input;
      return [{ type: effect, method, place, signer, relation }];
    }
    default:
      return [];
  }
}

/** Whether pressing the button now would be refused for want of words. */
export function isReasonMissing(outcome: StationOutcome, input: DeedInput): boolean {
  const wants = outcome.reasonRequired === true || (outcome.effect === 'opinion' && !input.agree);
  return wants && outcome.effect !== 'notifyCorrection' && input.text.trim() === '';
}

// ---------------------------------------------------------------------------------------------

/** One fact for each slip that waits, or one that sends. */
function handOverFacts(
  input: DeedInput,
  { handOvers, handOverWhat: what, handOverTo }: Parameters<typeof factsOf>[2],
): readonly Fact[] {
  if (handOvers.length > 0) {
    return handOvers.map((handOver) => ({ type: 'takeOverHandOver', handOver }));
  }
  const lines = input.list.split(/[\n；;]/).map((line) => line.trim());
  const list = lines.filter((line) => line !== '');
  const to = input.to ?? handOverTo[0]?.id;
  return [{ type: 'sendHandOver', what, to, list }];
}

function said(name: string, text: string): Readonly<Record<string, string>> {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

function given(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [name]: value };
}

function listed(name: string, values: readonly string[]): Readonly<Record<string, unknown>> {
  const kept = values.map((value) => value.trim()).filter((value) => value !== '');
  return kept.length === 0 ? {} : { [name]: kept };
}

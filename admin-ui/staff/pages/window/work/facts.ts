import type { CaseShown, ShownHandOver } from '../../../../api/types.js';

/** One thing that is wrong with a file, as the notice will say it. */
export interface Defect {
  readonly subject: string;
  readonly defect: string;
  readonly standard: string;
  readonly remedy: string;
}

/** What is entered beside a button; each effect takes what it needs. */
export interface Entries {
  readonly reason: string;
  readonly competent: string;
  readonly delayReason: string;
  readonly defects: readonly Defect[];
  readonly agree: boolean;
  /** 交接清单, a line each. */
  readonly list: string;
  readonly to: string;
}

export const NO_ENTRIES: Entries = {
  reason: '',
  competent: '',
  delayReason: '',
  defects: [],
  agree: true,
  list: '',
  to: '',
};

export type Missing = 'reason' | 'defects' | 'defectWords' | 'to' | 'list';

/** What has still to be entered for the button. */
export function missingFor(
  effect: string,
  entries: Entries,
  { reasonRequired = false, receives }: { reasonRequired?: boolean; receives?: ShownHandOver },
): Missing | undefined {
  const { reason, defects, to, list } = entries;
  const needsReason = reasonRequired || NEED_REASON.has(effect);
  if (needsReason && reason.trim() === '') return 'reason';
  if (effect === 'notifyCorrection' || effect === 'returnFile') {
    if (defects.length === 0) return 'defects';
    const vague = ({ subject, defect, remedy }: Defect): boolean =>
      [subject, defect, remedy].some((text) => text.trim() === '');
    return defects.some(vague) ? 'defectWords' : undefined;
  }
  if (effect === 'handOver' && !receives) {
    if (to === '') return 'to';
    return linesOf(list).length === 0 ? 'list' : undefined;
  }
  return undefined;
}

/** The fact that a button states about the case; `undefined`: the button says it all. */
export function factFor(
  effect: string,
  entries: Entries,
  { of, receives }: { of: CaseShown; receives?: ShownHandOver },
): object | undefined {
  const { reason, competent, delayReason, defects, agree, list, to } = entries;
  switch (effect) {
    case 'notifyCorrection':
      return { type: 'notifyCorrection', defects: complete(defects) };
    case 'returnFile':
      return { type: 'returnFile', reason, defects: complete(defects) };
    case 'refuseAcceptance':
      return { type: 'refuseAcceptance', reason, ...optional({ competent }) };
    case 'grant':
    case 'refuse':
      return { type: 'decide', result: effect, ...optional({ reason, delayReason }) };
    case 'opinion':
      return { type: 'opinion', agree, text: reason };
    case 'forward':
      return { type: 'forward', opinion: reason };
    case 'handOver':
      if (receives) return { type: 'takeOverHandOver', handOver: receives.id };
      return { type: 'sendHandOver', what: sentBy(of), to, list: linesOf(list) };
    default:
      return undefined;
  }
}

/** Before the decision the file goes, after it the result. */
export function sentBy({ decision }: Pick<CaseShown, 'decision'>): 'file' | 'result' {
  return decision ? 'result' : 'file';
}

/** What a slip usually lists: the papers, or the numbers of the result. */
export function handedOver({ decision, documents, materialList }: CaseShown): string {
  const papers = materialList.filter(({ is }) => is === 'submitted').map(({ name }) => name);
  const results = documents.filter(({ type }) => RESULTS.has(type)).map(({ number }) => number);
  return (decision ? results : papers).join('\n');
}

/** The hand-over that waits for one of these organs to confirm it. */
export function waitingFor(
  { handOvers = [] }: Pick<CaseShown, 'handOvers'>,
  organs: readonly string[],
): ShownHandOver | undefined {
  return handOvers.findLast(({ takenAt, to }) => takenAt === undefined && organs.includes(to));
}

/** Effects that this page has the fields for; others belong to the department's queue. */
export const KNOWN_EFFECTS: ReadonlySet<string> = new Set([
  'accept',
  'notifyCorrection',
  'returnFile',
  'refuseAcceptance',
  'grant',
  'refuse',
  'opinion',
  'forward',
  'takeOver',
  'issue',
  'handOver',
]);

// ---------------------------------------------------------------------------------------------

const RESULTS: ReadonlySet<string> = new Set(['grant', 'refusal', 'result']);

const NEED_REASON: ReadonlySet<string> = new Set([
  'returnFile',
  'refuseAcceptance',
  'refuse',
  'opinion',
  'forward',
]);

/** A standard that was left blank is the guide. */
function complete(defects: readonly Defect[]): Defect[] {
  return defects.map((defect) => ({ ...defect, standard: defect.standard.trim() || '办事指南' }));
}

function linesOf(list: string): string[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function optional(values: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

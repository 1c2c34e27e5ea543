/**
 * 材料清单: which documents an applicant brought, how many originals and copies, on paper or as
 * files, and which came another way. Imports nothing: browser and server run the same file.
 */
export interface MaterialDefinition {
  code: string;
  name: string;
  /** Sheets that must be shown or handed in. */
  originals: number;
  copies: number;
  required?: boolean;
  /** 容缺: may follow later. */
  deferrable?: boolean;
  /** 告知承诺: may be replaced by a declaration. */
  declarable?: boolean;
  /** The office fetches it itself (数据共享); asking the applicant for it is forbidden. */
  obtainableBySharing?: boolean;
}

export interface MaterialFile {
  url: string;
  name: string;
  size: number;
  type: string;
}

export interface MaterialEntry {
  code: string;
  name: string;
  originals: number;
  copies: number;
  medium: 'paper' | 'electronic';
  files: MaterialFile[];
  declared?: boolean;
  deferred?: boolean;
  obtainedBySharing?: boolean;
}

export type MaterialProblem =
  | 'materialShape'
  | 'materialUnknown'
  | 'materialTwice'
  | 'materialNotDeclarable'
  | 'materialNotDeferrable'
  | 'materialNotShared'
  | 'materialMissing';

export interface MaterialFinding {
  /** Position in the list; the list's length for a material that is not in it. */
  index: number;
  code: string;
  problem: MaterialProblem;
}

export const MATERIALS_MAX = 100;
const FILES_PER_MATERIAL_MAX = 50;
const SHEETS_MAX = 999;

/**
 * @param value as posted
 * @param definitions what the item asks for; empty: only the shape is checked
 * @param complete whether everything required must be there; a window registers what was brought
 *   even when something is missing, and says so in one correction notice
 */
export function checkMaterials(
  value: unknown,
  definitions: readonly MaterialDefinition[] = [],
  complete = false,
): { value: MaterialEntry[] } | { findings: MaterialFinding[] } {
  if (!Array.isArray(value) || value.length > MATERIALS_MAX) {
    return { findings: [{ index: 0, code: '', problem: 'materialShape' }] };
  }
  const findings: MaterialFinding[] = [];
  const entries: MaterialEntry[] = [];
  const seen = new Set<string>();
  value.forEach((raw: unknown, index) => {
    const entry = readEntry(raw);
    if (!entry) return findings.push({ index, code: '', problem: 'materialShape' });
    const definition = definitions.find((d) => d.code === entry.code);
    const problem = seen.has(entry.code)
      ? 'materialTwice'
      : entryProblem(entry, definition, definitions.length > 0);
    seen.add(entry.code);
    if (problem) findings.push({ index, code: entry.code, problem });
    return entries.push(definition ? { ...entry, name: definition.name } : entry);
  });
  if (complete) findings.push(...missing(entries, definitions));
  return findings.length > 0 ? { findings } : { value: entries };
}

/** Whether what was brought, declared, deferred or fetched is what the definition asks for. */
export function isSatisfied(entry: MaterialEntry, definition: MaterialDefinition): boolean {
  if (entry.declared || entry.deferred || entry.obtainedBySharing) return true;
  if (entry.medium === 'electronic') return entry.files.length > 0;
  return entry.originals >= definition.originals && entry.copies >= definition.copies;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function missing(
  entries: readonly MaterialEntry[],
  definitions: readonly MaterialDefinition[],
): MaterialFinding[] {
  return definitions
    .filter((definition) => definition.required && !definition.obtainableBySharing)
    .map((definition) => {
      const index = entries.findIndex((entry) => entry.code === definition.code);
      return { definition, index, entry: entries[index] };
    })
    .filter(({ definition, entry }) => !entry || !isSatisfied(entry, definition))
    .map(({ definition, index }) => ({
      index: index < 0 ? entries.length : index,
      code: definition.code,
      problem: 'materialMissing' as const,
    }));
}

function entryProblem(
  entry: MaterialEntry,
  definition: MaterialDefinition | undefined,
  closed: boolean,
): MaterialProblem | undefined {
  if (!definition) return closed ? 'materialUnknown' : undefined;
  if (entry.declared && !definition.declarable) return 'materialNotDeclarable';
  if (entry.deferred && !definition.deferrable) return 'materialNotDeferrable';
  if (entry.obtainedBySharing && !definition.obtainableBySharing) return 'materialNotShared';
  return undefined;
}

/** A copy with the known properties only, or nothing if one has the wrong type. */
function readEntry(raw: unknown): MaterialEntry | undefined {
  if (!isObject(raw)) return undefined;
  const { code, name, originals, copies, medium, files = [] } = raw;
  if (!isShortText(code) || !isShortText(name) || !isSheets(originals) || !isSheets(copies)) {
    return undefined;
  }
  if (medium !== 'paper' && medium !== 'electronic') return undefined;
  if (!Array.isArray(files) || files.length > FILES_PER_MATERIAL_MAX) return undefined;
  const readFiles = files.map(readFile);
  if (!readFiles.every((file) => file !== undefined)) return undefined;

  const entry: MaterialEntry = { code, name, originals, copies, medium, files: readFiles };
  for (const flag of ['declared', 'deferred', 'obtainedBySharing'] as const) {
    const set = own(raw, flag);
    if (set === true) entry[flag] = true;
    else if (set !== undefined && set !== null && set !== false) return undefined;
  }
  return entry;
}

function readFile(raw: unknown): MaterialFile | undefined {
  if (!isObject(raw)) return undefined;
  const { url, name, size, type } = raw;
  if (!isShortText(url) || !isShortText(name) || typeof type !== 'string' || type.length > 200) {
    return undefined;
  }
  return typeof size === 'number' && size >= 0 ? { url, name, size, type } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

function isSheets(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= SHEETS_MAX;
}

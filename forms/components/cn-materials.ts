import { checkMaterials } from '../checks/materials.js';
import type { MaterialDefinition } from '../checks/materials.js';
import { readFiles } from './file.js';
import type { ComponentKind, ReadContext, ReadResult } from './kind.js';
import { settings } from './kind.js';
import { flag, isRecord, listOf } from './shape.js';

const FLAGS = ['required', 'deferrable', 'declarable', 'obtainableBySharing'];

/** 材料清单. With `validate.complete` everything required must be there; else it may be short. */
export const cnMaterials: ComponentKind = {
  type: 'cnMaterials',
  role: 'field',
  properties: {
    materials: listOf(
      100,
      '材料定义 [{code, name, originals, copies, …}]',
      'definitions of {code, name, originals, copies, …}',
      isDefinition,
    ),
  },
  validate: { complete: flag },
  read(value, component, context) {
    if (value === '') return { value: [] };
    const outcome = checkMaterials(value);
    if ('findings' in outcome) return { rule: outcome.findings[0]?.problem ?? 'materialShape' };
    const asked = definitions(component['materials']);
    const named = outcome.value.map((entry) => {
      // the item's name for it, whatever the browser called it
      const name = asked.find((definition) => definition.code === entry.code)?.name;
      return name === undefined ? entry : { ...entry, name };
    });
    return withKnownFiles(named, context);
  },
  check(value, component, { draft }) {
    const complete = settings(component)['complete'] === true && !draft;
    const outcome = checkMaterials(value, definitions(component['materials']), complete);
    if ('value' in outcome) return [];
    return outcome.findings.map(({ index, problem, code }) => ({
      rule: problem,
      params: { code },
      at: `[${index}]`,
    }));
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Entries with their files as the server recorded them. */
function withKnownFiles(entries: readonly { files: unknown }[], context: ReadContext): ReadResult {
  const known: unknown[] = [];
  for (const entry of entries) {
    const files = readFiles(entry.files, context);
    if (!('value' in files)) return files;
    known.push({ ...entry, files: files.value });
  }
  return { value: known };
}

function definitions(value: unknown): readonly MaterialDefinition[] {
  return Array.isArray(value) ? (value as MaterialDefinition[]) : [];
}

function isDefinition(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { code, name, originals, copies } = value;
  if (typeof code !== 'string' || !/^[\w-]{1,64}$/.test(code)) return false;
  if (typeof name !== 'string' || name === '' || name.length > 200) return false;
  if (![originals, copies].every((n) => Number.isInteger(n) && Number(n) >= 0)) return false;
  const rest = Object.keys(value).filter(
    (key) => !['code', 'name', 'originals', 'copies'].includes(key),
  );
  return rest.every((key) => FLAGS.includes(key) && typeof value[key] === 'boolean');
}

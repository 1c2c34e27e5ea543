import type { Rejected } from '../../refusal.js';
import { isRejected, refused, type Decision } from '../decide/decision.js';
import { materialName } from '../documents/issue.js';
import type { Item, Material } from '../item.js';
import type { MaterialIn } from '../parties.js';
import type { MaterialState } from '../state.js';

export function findMaterial(item: Item, code: string): Material | undefined {
  return item.materials.find((material) => material.code === code);
}

/** Only what the item lists, each once, each in a form that it allows. */
export function checkMaterials(item: Item, materials: readonly MaterialIn[]): Rejected | undefined {
  const seen = new Set<string>();
  for (const { code, form } of materials) {
    const material = findMaterial(item, code);
    if (material === undefined) return refused('MATERIAL_UNKNOWN', { material: code });
    const detail = { material: material.name };
    if (seen.has(code)) return refused('MATERIAL_TWICE', detail);
    seen.add(code);
    if (form === 'shared' && !material.sharing) return refused('MATERIAL_NOT_SHARED', detail);
    if (form === 'declared' && !material.declarable) {
      return refused('MATERIAL_NOT_DECLARABLE', detail);
    }
  }
  return undefined;
}

/**
 * Codes of the materials that are demanded of this applicant: required now, and not obtained by
 * sharing (共享核验), which the office does itself.
 */
export function demandedMaterials(decision: Decision): readonly string[] | Rejected {
  const demanded: string[] = [];
  for (const { code, required, sharing } of decision.item.materials) {
    if (sharing !== undefined || required === 'optional') continue;
    const holds = required === 'always' || decision.holds(required.when);
    if (isRejected(holds)) return holds;
    if (holds) demanded.push(code);
  }
  return demanded;
}

/** Refuses acceptance while something demanded is neither there nor deferred. */
export function checkComplete(decision: Decision): Rejected | undefined {
  const demanded = demandedMaterials(decision);
  if (isRejected(demanded)) return demanded;
  const { materials } = decision.state;
  const lacking = demanded.filter((code) => !isThere(materials[code]));
  if (lacking.length === 0) return undefined;
  return refused('MATERIALS_INCOMPLETE', { materials: namesOf(decision.item, lacking) });
}

export function namesOf(item: Item, codes: readonly string[]): string {
  return codes.map((code) => materialName(item, code)).join('、');
}

export function materialsIn(decision: Decision, is: MaterialState['is']): string[] {
  return Object.entries(decision.state.materials)
    .filter(([, material]) => material.is === is)
    .map(([code]) => code);
}

// ---------------------------------------------------------------------------------------------

function isThere(material: MaterialState | undefined): boolean {
  return material !== undefined && material.is !== 'missing' && material.is !== 'invited';
}

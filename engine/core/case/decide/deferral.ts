import type { Rejected } from '../../refusal.js';
import { runningClocks } from '../clocks.js';
import { issueDeferral, type DeferredMaterial } from '../documents/deferral.js';
import { isIssued } from '../documents/issue.js';
import { checkMaterials, findMaterial } from '../rules/materials.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 容缺: what is missing follows within its days, on the applicant's undertaking. */
export const DEFERRAL_HANDLERS: Handlers<'deferMaterials' | 'supplyDeferred'> = {
  deferMaterials,
  supplyDeferred,
};

function deferMaterials(
  decision: Decision,
  { materials, undertaking }: Command<'deferMaterials'>,
): Rejected | undefined {
  if (decision.cases.discredited) return refused('DEFERRAL_DISCREDITED');
  if (materials.length === 0) return refused('REASON_REQUIRED', { what: '容缺材料' });
  const deferred: DeferredMaterial[] = [];
  for (const { code, days } of materials) {
    const material = findMaterial(decision.item, code);
    if (material === undefined) return refused('MATERIAL_UNKNOWN', { material: code });
    const missing = decision.state.materials[code]?.is === 'missing';
    const twice = deferred.some((other) => other.code === code);
    if (material.deferrable === undefined || !missing || twice) {
      return refused('MATERIAL_NOT_DEFERRABLE', { material: material.name });
    }
    const max = material.deferrable.days;
    const within = days ?? max;
    if (!Number.isInteger(within) || within < 1 || within > max) {
      return refused('DEFERRAL_TOO_LONG', { material: material.name, max });
    }
    deferred.push({ code, days: within });
  }
  const document = issueDeferral(decision, deferred, undertaking);
  if (!isIssued(document)) return document;
  const { signer } = undertaking;
  decision.add({ type: 'materialsDeferred', materials: deferred, signer, document: document.id });
  return undefined;
}

/** Deferred materials, and the papers that may follow a decision in an urgent case. */
function supplyDeferred(
  decision: Decision,
  { materials }: Command<'supplyDeferred'>,
): Rejected | undefined {
  const wrong = checkMaterials(decision.item, materials);
  if (wrong) return wrong;
  const states = decision.state.materials;
  for (const phase of ['deferred', 'after'] as const) {
    const supplied = materials.filter(({ code }) => states[code]?.is === phase);
    if (supplied.length === 0) continue;
    decision.add({ type: 'materialsSupplied', phase, materials: supplied });
    for (const { id, clock } of runningClocks(decision.state, 'deferred')) {
      const there = supplied.some(({ code }) => code === clock.of);
      if (there) decision.add({ type: 'clockStopped', clock: id });
    }
  }
  const stray = materials.find(
    ({ code }) => states[code]?.is !== 'deferred' && states[code]?.is !== 'after',
  );
  if (stray === undefined && materials.length > 0) return undefined;
  const name = stray === undefined ? '' : (findMaterial(decision.item, stray.code)?.name ?? '');
  return refused('MATERIAL_NOT_AWAITED', { material: name });
}

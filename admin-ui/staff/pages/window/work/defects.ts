import type { CaseShown, ListedMaterial } from '../../../../api/types.js';
import type { Defect } from './facts.js';

/** A notice begins with what is missing; the clerk adds what is wrong with the rest. */
export function defectsOfMissing({ materialList, correction }: CaseShown): readonly Defect[] {
  return materialList
    .filter(({ is, code }) => is === 'missing' && (correction?.open.includes(code) ?? true))
    .map(defectOfMissing);
}

export function defectOfMissing({ code, name, originals, copies }: ListedMaterial): Defect {
  const sheets = [
    originals > 0 ? `原件 ${originals} 份` : '',
    copies > 0 ? `复印件 ${copies} 份` : '',
  ].filter(Boolean);
  return {
    subject: code,
    defect: '未提交',
    standard: `办事指南：须提交${name}${sheets.length > 0 ? `（${sheets.join('、')}）` : ''}`,
    remedy: '补交',
  };
}

import type { ListedMaterial } from '../../../../api/types.js';
import type { Material } from '../model.js';
import type { MaterialEntry } from '../receive/application.js';
import { emptyEntry } from '../receive/application.js';
import { MaterialRow } from '../receive/material-row.js';
import table from '../receive/materials-step.module.css';

export interface SupplyMaterialsProps {
  readonly asked: readonly ListedMaterial[];
  readonly entries: Readonly<Record<string, MaterialEntry>>;
  readonly onChange: (entries: Readonly<Record<string, MaterialEntry>>) => void;
}

/** Papers that were missing and have come: ticked, counted, scanned as at the first time. */
export function SupplyMaterials({ asked, entries, onChange }: SupplyMaterialsProps) {
  return (
    <table className={table['table']}>
      <tbody>
        {asked.map((material) => (
          <MaterialRow
            key={material.code}
            material={asMaterial(material)}
            entry={entries[material.code] ?? emptyEntry(asMaterial(material))}
            onChange={(entry) => onChange({ ...entries, [material.code]: entry })}
          />
        ))}
      </tbody>
    </table>
  );
}

function asMaterial({ code, name, originals, copies }: ListedMaterial): Material {
  return { code, name, originals, copies, required: 'always', checkpoints: [], source: '' };
}

import { texts, useTexts } from '../../../../i18n/texts.js';
import { CheckField, TextField } from './fields.js';
import { orNothing } from './item-context.js';
import type { Basis } from './model/item-model.js';

const T = texts({
  basis: ['依据', 'Legal basis'],
  example: ['例如：《行政许可法》第四十二条', 'for instance a statute and its article'],
  unverified: ['未核实', 'not verified'],
});

interface BasisFieldProps {
  readonly value: Basis | undefined;
  /** Of the element that has the basis, with its dot. */
  readonly path: string;
  readonly label?: string;
  readonly optional?: boolean;
  readonly onChange: (value: Basis) => void;
}

/** A citation, and whether anybody has checked it against the source. */
export function BasisField({ value, path, label, optional, onChange }: BasisFieldProps) {
  const t = useTexts(T);
  const { basis, unverified } = value ?? {};
  return (
    <TextField
      label={label ?? t.basis}
      path={`${path}basis`}
      required={optional !== true}
      broad
      placeholder={t.example}
      value={basis}
      onChange={(text) => onChange({ basis: orNothing(text), unverified })}
      aside={
        <CheckField
          label={t.unverified}
          term="unverified"
          small
          checked={unverified === 'true'}
          onChange={(checked) => onChange({ basis, unverified: checked ? 'true' : undefined })}
        />
      }
    />
  );
}

import { InputNumber, Select, Space } from 'antd';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { Field } from '../fields.js';
import { parseValidity, writeValidity } from '../model/validity.js';

const T = texts({
  validity: ['有效期', 'Valid for'],
  hint: ['空着是长期有效', 'without end if empty'],
  unit: ['有效期单位', 'Unit of validity'],
  year: ['年', 'years'],
  month: ['个月', 'months'],
  asWritten: [(text: string) => `现为 ${text}`, (text: string) => `now ${text}`],
});

interface ValidityFieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function ValidityField({ value, onChange }: ValidityFieldProps) {
  const t = useTexts(T);
  const parsed = value === undefined ? undefined : parseValidity(value);
  const unit = parsed?.unit ?? 'year';
  const hint = value !== undefined && parsed === undefined ? t.asWritten(value) : t.hint;
  return (
    <Field label={t.validity} hint={hint}>
      {(given) => (
        <Space.Compact>
          <InputNumber
            {...given}
            min={1}
            max={1200}
            precision={0}
            value={parsed?.n ?? null}
            onChange={(n) => onChange(n === null ? undefined : writeValidity({ n, unit }))}
          />
          <Select
            aria-label={t.unit}
            value={unit}
            options={[
              { value: 'year', label: t.year },
              { value: 'month', label: t.month },
            ]}
            onChange={(next) => {
              if (parsed) onChange(writeValidity({ n: parsed.n, unit: next }));
            }}
          />
        </Space.Compact>
      )}
    </Field>
  );
}

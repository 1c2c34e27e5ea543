import { Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import styles from './panel.module.css';

const T = texts({
  clear: [(label: string) => `清除${label}`, (label: string) => `Clear ${label}`],
});

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly required?: boolean;
}

/** A label over its control; the problem stands below and is read with it. */
export function Field(
  props: FieldProps & { readonly children: (id: string, describedBy: string) => ReactNode },
) {
  const id = useId();
  const { label, hint, problem, required, children } = props;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {required === true && <span className={styles['required']}> *</span>}
      </label>
      {children(id, `${id}-said`)}
      <div id={`${id}-said`}>
        {problem !== undefined && <div className={styles['fault']}>{problem}</div>}
        {hint !== undefined && <div className={styles['hint']}>{hint}</div>}
      </div>
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly onChange: (value: string) => void;
}

/** Written down when the field is left or Enter pressed: one change, one undo. */
export function TextField(props: TextFieldProps) {
  const { value, lines = 1, placeholder, mono, problem, onChange } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => {
    setDraft(value);
  }, [value]);
  const commit = () => {
    if (draft !== value) onChange(draft);
  };
  const common = {
    value: draft,
    className: mono === true ? (styles['mono'] ?? '') : '',
    onBlur: commit,
    ...(placeholder !== undefined && { placeholder }),
    ...(problem !== undefined && { status: 'error' as const }),
  };
  return (
    <Field {...props}>
      {(id, said) =>
        lines === 1 ? (
          <Input
            id={id}
            aria-describedby={said}
            {...common}
            onChange={(event) => {
              setDraft(event.target.value);
            }}
            onPressEnter={commit}
          />
        ) : (
          <Input.TextArea
            id={id}
            aria-describedby={said}
            rows={lines}
            {...common}
            onChange={(event) => {
              setDraft(event.target.value);
            }}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A value that the list lacks is shown as it stands, not lost. */
export function SelectField(props: SelectFieldProps) {
  const t = useTexts(T);
  const { value, options, clearable, placeholder, problem, onChange } = props;
  const known = value === '' || options.some((option) => option.value === value);
  const all = known ? options : [...options, { value, label: value }];
  return (
    <Field {...props}>
      {(id, said) => (
        <Select
          id={id}
          aria-describedby={said}
          className={styles['wide'] ?? ''}
          value={value === '' ? null : value}
          options={[...all]}
          allowClear={clearable === true && { label: t.clear(props.label) }}
          showSearch={{ optionFilterProp: 'label' }}
          {...(placeholder !== undefined && { placeholder })}
          {...(problem !== undefined && { status: 'error' as const })}
          onChange={(next: string | null | undefined) => {
            onChange(next ?? '');
          }}
        />
      )}
    </Field>
  );
}

interface ChoicesFieldProps extends FieldProps {
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: readonly string[]) => void;
}

export function ChoicesField(props: ChoicesFieldProps) {
  const { values, options, problem, onChange } = props;
  return (
    <Field {...props}>
      {(id, said) => (
        <Select
          id={id}
          aria-describedby={said}
          mode="multiple"
          className={styles['wide'] ?? ''}
          value={[...values]}
          options={[...options]}
          {...(problem !== undefined && { status: 'error' as const })}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined;
  readonly min?: number;
  readonly onChange: (value: number | undefined) => void;
}

export function NumberField(props: NumberFieldProps) {
  const { value, min = 0, onChange } = props;
  return (
    <Field {...props}>
      {(id, said) => (
        <InputNumber
          id={id}
          aria-describedby={said}
          className={styles['wide'] ?? ''}
          min={min}
          precision={0}
          value={value ?? null}
          changeOnBlur
          onChange={(next) => {
            onChange(next ?? undefined);
          }}
        />
      )}
    </Field>
  );
}

export function CheckField(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <div className={styles['field']}>
      <Checkbox
        checked={props.checked}
        onChange={(event) => {
          props.onChange(event.target.checked);
        }}
      >
        {props.label}
      </Checkbox>
    </div>
  );
}

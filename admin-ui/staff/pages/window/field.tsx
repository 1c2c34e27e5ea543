import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { classes } from '../../components/classes.js';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly required?: boolean;
  /** Over the whole width of its grid. */
  readonly wide?: boolean;
}

interface Labels {
  readonly id: string;
  readonly described?: string;
  readonly invalid: boolean;
}

/** A label, its control, what it is for and what is wrong with it; read out together. */
function Field(
  props: FieldProps & { readonly id?: string; readonly children: (labels: Labels) => ReactNode },
) {
  const { label, hint, error, required, wide, id, children } = props;
  const own = useId();
  const control = id ?? own;
  const about = `${control}-about`;
  const told = error ?? hint;
  return (
    <div className={classes(styles['field'], wide && styles['wide'])}>
      <label htmlFor={control} className={styles['label']}>
        {label}
        {required === true && (
          <span className={styles['must']} aria-hidden>
            *
          </span>
        )}
      </label>
      {children({
        id: control,
        described: told === undefined ? undefined : about,
        invalid: error !== undefined,
      })}
      {told !== undefined && (
        <div id={about} className={error === undefined ? styles['hint'] : styles['error']}>
          {told}
        </div>
      )}
    </div>
  );
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'required'>;

export interface TextFieldProps extends FieldProps, Input {
  readonly onChange: (value: string) => void;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, required, wide, id, onChange, className, ...input } = props;
  return (
    <Field {...{ label, hint, error, required, wide, id }}>
      {(labels) => (
        <input
          autoComplete="off"
          {...input}
          id={labels.id}
          className={classes(styles['input'], className)}
          aria-required={required}
          aria-invalid={labels.invalid}
          aria-describedby={labels.described}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface AreaFieldProps extends FieldProps {
  readonly id?: string;
  readonly value: string;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

export function AreaField(props: AreaFieldProps) {
  const { label, hint, error, required, wide = true, id, value, rows = 3, onChange } = props;
  return (
    <Field {...{ label, hint, error, required, wide, id }}>
      {(labels) => (
        <textarea
          id={labels.id}
          className={styles['input']}
          rows={rows}
          value={value}
          aria-required={required}
          aria-invalid={labels.invalid}
          aria-describedby={labels.described}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type Select = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'required'>;

export interface SelectFieldProps extends FieldProps, Select {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** The browser's own list: quick by keyboard and read out everywhere. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, required, wide, id, options, onChange, ...select } = props;
  return (
    <Field {...{ label, hint, error, required, wide, id }}>
      {(labels) => (
        <select
          {...select}
          id={labels.id}
          className={styles['input']}
          aria-invalid={labels.invalid}
          aria-describedby={labels.described}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side; the arrows move between them. */
export function Choice<T extends string>({ legend, name, value, ...rest }: ChoiceProps<T>) {
  const { options, onChange } = rest;
  return (
    <fieldset className={classes(styles['choice'], styles['wide'])}>
      <legend className={styles['label']}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

import { Checkbox, Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import type { Option } from '../words.js';
import styles from './fields.module.css';
import type { GlossaryTerm } from './glossary.js';
import { useItemPage } from './item-context.js';
import { Term } from './term.js';

const T = texts({
  clear: [(label: string) => `清除${label}`, (label: string) => `Clear ${label}`],
  use: [(text: string) => `用“${text}”`, (text: string) => `Use “${text}”`],
});

interface FieldProps {
  readonly label: string;
  /** Of the item's model: what is wrong with it is told below. */
  readonly path?: string;
  readonly term?: GlossaryTerm;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Over all columns. */
  readonly wide?: boolean;
  /** At the end of the label's line. */
  readonly aside?: ReactNode;
  /** Over two columns. */
  readonly broad?: boolean;
}

interface Given {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly status?: 'error';
}

/** A label over its control; what is wrong stands below and is read with it. */
export function Field(props: FieldProps & { readonly children: (given: Given) => ReactNode }) {
  const { label, term, hint, required, wide, broad, aside, path, children } = props;
  const id = useId();
  const language = useLanguage();
  const { faults } = useItemPage();
  const fault = faults.find((one) => one.path === path);
  const given = {
    id,
    'aria-describedby': `${id}-said`,
    ...(fault && { status: 'error' as const }),
  };
  return (
    <div
      className={classes(styles['field'], wide && styles['wide'], broad && styles['broad'])}
      data-path={path}
    >
      <div className={styles['label']}>
        <label htmlFor={id}>
          {label}
          {required === true && (
            <span className={styles['required']} aria-hidden>
              *
            </span>
          )}
        </label>
        {term !== undefined && <Term of={term} word={label} />}
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </div>
      {children(given)}
      <div id={`${id}-said`} className={styles['said']}>
        {fault && <span className={styles['fault']}>{said(fault.said, language)}</span>}
        {hint !== undefined && <span>{hint}</span>}
      </div>
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly suffix?: string;
  readonly onChange: (value: string) => void;
}

/** Typing settles for this long before the item follows. */
const SETTLED_MS = 400;

export function TextField(props: TextFieldProps) {
  const { lines = 1, placeholder, suffix } = props;
  const { typed, type, settle } = useTyped(props.value ?? '', props.onChange);
  return (
    <Field {...props}>
      {(given) =>
        lines === 1 ? (
          <Input
            {...given}
            value={typed}
            placeholder={placeholder}
            suffix={suffix}
            onBlur={settle}
            onPressEnter={settle}
            onChange={(event) => type(event.target.value)}
          />
        ) : (
          <Input.TextArea
            {...given}
            value={typed}
            placeholder={placeholder}
            autoSize={{ minRows: lines, maxRows: 12 }}
            onBlur={settle}
            onChange={(event) => type(event.target.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** A value that the list lacks is shown as it stands, not lost. */
export function SelectField(props: SelectFieldProps) {
  const t = useTexts(T);
  const { value, options, clearable, placeholder, onChange } = props;
  const isKnown = value === undefined || options.some((option) => option.value === value);
  return (
    <Field {...props}>
      {(given) => (
        <Select
          {...given}
          className={styles['control'] ?? ''}
          value={value ?? null}
          placeholder={placeholder}
          options={isKnown ? [...options] : [...options, { value, label: value }]}
          allowClear={clearable === true && { label: t.clear(props.label) }}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string | null | undefined) => onChange(next ?? '')}
        />
      )}
    </Field>
  );
}

/** One of the list, or another word that is typed and then chosen. */
export function SuggestField(props: SelectFieldProps) {
  const t = useTexts(T);
  const { value, options, placeholder, onChange } = props;
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const others = [value ?? '', typed].filter(
    (text) => text !== '' && !options.some((option) => option.value === text),
  );
  const added = [...new Set(others)].map((text) => ({
    value: text,
    label: text === typed ? t.use(text) : text,
  }));
  return (
    <Field {...props}>
      {(given) => (
        <Select
          {...given}
          className={styles['control'] ?? ''}
          value={value ?? null}
          placeholder={placeholder}
          options={[...options, ...added]}
          showSearch={{ optionFilterProp: 'label', onSearch: setSearch }}
          onChange={(next: string | null | undefined) => {
            setSearch('');
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
  const { values, options, onChange } = props;
  return (
    <Field {...props}>
      {(given) => (
        <Select
          {...given}
          mode="multiple"
          className={styles['control'] ?? ''}
          value={[...values]}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

export function CheckField(props: {
  readonly label: string;
  readonly term?: GlossaryTerm;
  readonly checked: boolean;
  /** In the line of a label. */
  readonly small?: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <div className={classes(styles['check'], props.small && styles['small'])}>
      <Checkbox checked={props.checked} onChange={(event) => props.onChange(event.target.checked)}>
        {props.label}
      </Checkbox>
      {props.term !== undefined && <Term of={props.term} word={props.label} />}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

/** What is being typed, handed on when typing pauses, ends or the field goes away. */
function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const state = useRef({ typed, value, onChange });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  state.current = { ...state.current, value, onChange };

  useEffect(() => {
    if (timer.current !== undefined) return; // still typing: what is typed counts
    setTyped(value);
    state.current.typed = value;
  }, [value]);

  const settle = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { current } = state;
    if (current.typed !== current.value) current.onChange(current.typed);
  };
  const last = useRef(settle);
  last.current = settle;
  useEffect(() => () => last.current(), []);

  const type = (next: string) => {
    setTyped(next);
    state.current.typed = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, SETTLED_MS);
  };
  return { typed, type, settle };
}

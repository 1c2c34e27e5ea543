import { useEffect, useState } from 'react';
import { classes } from '../../../../components/classes.js';
import styles from './editor.module.css';

interface CellProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What the server says against it. */
  readonly fault?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One text of the table: written down when it is left or Enter pressed, given up by Escape. */
export function Cell({ label, value, placeholder, fault, onChange }: CellProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = (): void => {
    if (draft === value) return;
    onChange(draft);
    // what means the same as before is not taken, and no other value comes to put the field right
    setDraft(value);
  };
  return (
    <input
      className={classes(styles['cell'], fault !== undefined && styles['faulty'])}
      aria-label={label}
      aria-invalid={fault !== undefined}
      title={fault}
      value={draft}
      placeholder={placeholder}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey } = event;
        // a Chinese input method takes Enter for itself
        if (event.nativeEvent.isComposing) return;
        if (key === 'Enter') commit();
        if (key === 'Escape') setDraft(value);
        // letters that are not written down yet are undone by the field itself
        const undoes = (ctrlKey || metaKey) && /^[zy]$/i.test(key);
        if (undoes && draft !== value) event.nativeEvent.stopImmediatePropagation();
      }}
    />
  );
}

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../components/classes.js';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** What the button is; what it shows comes after it. */
  readonly label: string;
  readonly button: ReactNode;
  readonly className?: string;
  /** A wide panel for more than a few lines. */
  readonly wide?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the header and the panel that it opens; Escape and going elsewhere close it. */
export function Disclosure({ label, button, className, wide = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = (): void => setOpen(false);
  useEffect(() => (open ? whenLeft(place.current, trigger.current, close) : undefined), [open]);
  return (
    <div className={styles['place']} ref={place}>
      <button
        ref={trigger}
        type="button"
        className={classes(styles['button'], className)}
        title={label}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span className="yc-hidden">{label}</span>
        {button}
      </button>
      <div id={panel} hidden={!open} className={classes(styles['panel'], wide && styles['wide'])}>
        {open && children(close)}
      </div>
    </div>
  );
}

/**
 * By the document, not by the panel: a button in it that is disabled while it works loses the
 * focus, and keys go to nobody.
 */
function whenLeft(
  place: HTMLElement | null,
  trigger: HTMLElement | null,
  close: () => void,
): () => void {
  const left = new AbortController();
  const { signal } = left;
  const go = ({ target }: Event): void => {
    if (target instanceof Node && !place?.contains(target)) close();
  };
  document.addEventListener('pointerdown', go, { signal });
  document.addEventListener('focusin', go, { signal });
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape') return;
      close();
      trigger?.focus();
    },
    { signal },
  );
  return () => left.abort();
}

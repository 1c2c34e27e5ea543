import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { classes } from '../components/classes.js';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  /** What the button is, for those who do not see it. */
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
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = (): void => setOpen(false);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
    trigger.current?.focus();
  };
  return (
    <div className={styles['place']} onBlur={onBlur} onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        className={classes(styles['button'], className)}
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && <div className={styles['elsewhere']} onPointerDown={close} aria-hidden />}
      <div id={panel} hidden={!open} className={classes(styles['panel'], wide && styles['wide'])}>
        {open && children(close)}
      </div>
    </div>
  );
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './modal-dialog.module.css';

export interface ModalDialogProps {
  readonly title: string;
  /** By Escape; without it what is asked cannot be put off. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: above every other, with the page behind it out of reach. */
export function ModalDialog({ title, onCancel, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

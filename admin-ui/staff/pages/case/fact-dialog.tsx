import { type ReactNode, useState } from 'react';
import { api } from '../../../api/client.js';
import { useCommandKeys } from '../../../api/command-key.js';
import { DeedDialog } from '../queue/task/deed-dialog.js';
import type { Fact } from '../queue/task/deed.js';
import { OpinionBox } from '../queue/task/opinion-box.js';

export interface FactDialogProps {
  readonly number: string;
  readonly title: string;
  /** Name of the button. */
  readonly deed: string;
  readonly label: string;
  readonly factOf: (text: string) => Fact;
  readonly disabled?: boolean;
  /** Cannot be undone. */
  readonly danger?: boolean;
  /** What else is asked, before the words. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One fact about a case that needs words: urging, answering, explaining. */
export function FactDialog(props: FactDialogProps) {
  const { number, label, factOf, disabled, children, ...dialog } = props;
  const keys = useCommandKeys();
  const [text, setText] = useState('');
  const path = `/cases/${encodeURIComponent(number)}/facts`;
  return (
    <DeedDialog
      {...dialog}
      disabled={text.trim() === '' || disabled === true}
      act={() =>
        keys.send((commandKey) => api.post(path, { fact: factOf(text.trim()), commandKey }))
      }
    >
      {children}
      <OpinionBox label={label} required value={text} onChange={setText} />
    </DeedDialog>
  );
}

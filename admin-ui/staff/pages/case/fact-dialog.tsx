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
  /** What else is asked, before the words. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One fact about a case that needs words: urging, answering, explaining. */
export function FactDialog(props: FactDialogProps) {
  const { number, title, deed, label, factOf, disabled, children, onClose, onDone } = props;
  const keys = useCommandKeys();
  const [text, setText] = useState('');
  const path = `/cases/${encodeURIComponent(number)}/facts`;
  return (
    <DeedDialog
      title={title}
      deed={deed}
      disabled={text.trim() === '' || disabled === true}
      act={() =>
        keys.send((commandKey) => api.post(path, { fact: factOf(text.trim()), commandKey }))
      }
      onClose={onClose}
      onDone={onDone}
    >
      {children}
      <OpinionBox label={label} required value={text} onChange={setText} />
    </DeedDialog>
  );
}

import { useState } from 'react';
import type { TaskShown } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ColleagueSelect } from './colleague-select.js';
import { DeedDialog } from './deed-dialog.js';

const T = texts({
  transfer: ['转办给同事', 'Transfer to a colleague'],
  delegate: ['委派给同事，办完交回', 'Delegate to a colleague, who gives it back'],
  doTransfer: ['转办', 'Transfer'],
  doDelegate: ['委派', 'Delegate'],
  transferred: ['已转办', 'Transferred'],
  delegated: ['已委派', 'Delegated'],
});

export interface TransferDialogProps {
  readonly task: TaskShown;
  readonly kind: 'transfer' | 'delegate';
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** 转办, 委派: within the organ; who may not do the work is refused, with the reason. */
export function TransferDialog({ task, kind, onClose, onDone }: TransferDialogProps) {
  const t = useTexts(T);
  const [user, setUser] = useState<string>();
  const path = `/tasks/${encodeURIComponent(task.id)}/${kind}`;
  const isTransfer = kind === 'transfer';
  return (
    <DeedDialog
      title={isTransfer ? t.transfer : t.delegate}
      deed={isTransfer ? t.doTransfer : t.doDelegate}
      disabled={user === undefined}
      act={() => api.post(path, { user })}
      onClose={onClose}
      onDone={() => onDone(isTransfer ? t.transferred : t.delegated)}
    >
      <ColleagueSelect organ={task.station?.organ} value={user} onChange={setUser} />
    </DeedDialog>
  );
}

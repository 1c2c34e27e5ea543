import { Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { useCommandKeys } from '../../../../api/command-key.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { DeedDialog } from './deed-dialog.js';
import { OpinionBox } from './opinion-box.js';
import styles from './task.module.css';

const T = texts({
  title: ['邀请申请人自愿补充', 'Invite the applicant to add material'],
  deed: ['发出邀请', 'Invite'],
  materials: ['材料', 'Materials'],
  reason: ['为什么有帮助', 'Why it would help'],
  free: [
    '受理之后不能再要求补交材料。邀请不停止计时，申请人不补充不影响办理。',
    'After acceptance nothing may be demanded. No clock stops, and not answering has no effect.',
  ],
});

export interface InviteDialogProps {
  readonly number: string;
  readonly materials: readonly { readonly code: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function InviteDialog({ number, materials, onClose, onDone }: InviteDialogProps) {
  const t = useTexts(T);
  const keys = useCommandKeys();
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const fact = { type: 'invite', materials: chosen, reason: reason.trim() };
  const path = `/cases/${encodeURIComponent(number)}/facts`;
  return (
    <DeedDialog
      title={t.title}
      deed={t.deed}
      disabled={chosen.length === 0 || reason.trim() === ''}
      act={() => keys.send((commandKey) => api.post(path, { fact, commandKey }))}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{t.free}</p>
      <Select
        mode="multiple"
        aria-label={t.materials}
        placeholder={t.materials}
        className={styles['field'] ?? ''}
        style={{ width: '100%' }}
        value={chosen}
        options={materials.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setChosen}
      />
      <OpinionBox label={t.reason} required value={reason} onChange={setReason} />
    </DeedDialog>
  );
}

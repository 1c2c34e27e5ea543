import { Radio, Select } from 'antd';
import { useState } from 'react';
import type { TaskShown } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ColleagueSelect } from './colleague-select.js';
import { DeedDialog } from './deed-dialog.js';
import styles from './task.module.css';

const T = texts({
  title: ['加签、会签', 'Add a signer'],
  deed: ['加签', 'Add'],
  whom: ['请谁会签', 'Who signs too'],
  user: ['本机构另一人', 'Somebody of my organ'],
  station: ['事项的另一协办环节', 'Another supporting station'],
  pick: ['选择环节', 'Choose the station'],
  all: ['全部会签人都办结后，流程才继续。', 'The case goes on when all of them have completed.'],
});

export interface SignerDialogProps {
  readonly task: TaskShown;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 加签: one more who signs beside; only where the diagram repeats the station. */
export function SignerDialog({ task, onClose, onDone }: SignerDialogProps) {
  const t = useTexts(T);
  const stations = task.options?.signers?.stations ?? [];
  const [kind, setKind] = useState<'user' | 'station'>('user');
  const [user, setUser] = useState<string>();
  const [station, setStation] = useState<string>();
  const chosen = kind === 'user' ? user : station;
  const body = kind === 'user' ? { user } : { station };
  return (
    <DeedDialog
      title={t.title}
      deed={t.deed}
      disabled={chosen === undefined}
      act={() => api.post(`/tasks/${encodeURIComponent(task.id)}/signers`, body)}
      onClose={onClose}
      onDone={onDone}
    >
      <Radio.Group
        className={styles['outcomes'] ?? ''}
        aria-label={t.whom}
        value={kind}
        onChange={(event) => setKind(event.target.value as 'user' | 'station')}
        options={[
          { value: 'user', label: t.user },
          { value: 'station', label: t.station, disabled: stations.length === 0 },
        ]}
      />
      <div className={styles['field']}>
        {kind === 'user' ? (
          <ColleagueSelect organ={task.station?.organ} value={user} onChange={setUser} />
        ) : (
          <Select
            aria-label={t.station}
            placeholder={t.pick}
            value={station ?? null}
            options={stations.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(key: string) => setStation(key)}
          />
        )}
      </div>
      <p className={styles['keys']}>{t.all}</p>
    </DeedDialog>
  );
}

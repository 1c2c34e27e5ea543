import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { ReturnTarget } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { DeedDialog } from './deed-dialog.js';
import { OpinionBox } from './opinion-box.js';
import styles from './task.module.css';

const T = texts({
  title: ['退回到之前的环节', 'Return to an earlier station'],
  deed: ['退回', 'Return'],
  to: ['退回到', 'To'],
  reason: ['退回理由', 'Reason'],
  defect: ['乡镇意见缺什么（退回乡镇必须写明）', "What the township's opinion lacks"],
  done: ['已退回', 'Returned'],
  clocks: [
    '法定时限和承诺时限照常计算，不因退回停止。',
    'The limits by law and by promise run on while it is back.',
  ],
});

export interface ReturnDialogProps {
  readonly task: string;
  readonly targets: readonly ReturnTarget[];
  /** What was typed as the opinion so far: it may be the reason. */
  readonly text: string;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** 内部退回: to a chosen earlier station, with a reason. */
export function ReturnDialog({ task, targets, text, onClose, onDone }: ReturnDialogProps) {
  const t = useTexts(T);
  const defectId = useId();
  const [to, setTo] = useState(targets[0]?.station);
  const [reason, setReason] = useState(text);
  const [defect, setDefect] = useState('');
  const target = targets.find(({ station }) => station === to);
  const isDown = target?.isDown === true;
  const body = { to, reason: reason.trim(), ...(isDown && { defect: defect.trim() }) };
  const isMissing = reason.trim() === '' || (isDown && defect.trim() === '');
  return (
    <DeedDialog
      title={t.title}
      deed={t.deed}
      disabled={!target || isMissing}
      act={() => api.post(`/tasks/${encodeURIComponent(task)}/return`, body)}
      onClose={onClose}
      onDone={() => onDone(t.done)}
    >
      <Radio.Group
        className={styles['outcomes'] ?? ''}
        aria-label={t.to}
        value={to}
        onChange={(event) => setTo(event.target.value as string)}
        options={targets.map(({ station, name, organ }) => ({
          value: station,
          label: `${name}（${organ}）`,
        }))}
      />
      <OpinionBox label={t.reason} required value={reason} onChange={setReason} />
      {isDown && (
        <div className={styles['field']}>
          <label htmlFor={defectId}>{t.defect}</label>
          <Input.TextArea
            id={defectId}
            autoSize={{ minRows: 2 }}
            value={defect}
            onChange={(event) => setDefect(event.target.value)}
          />
        </div>
      )}
      <p className={styles['keys']}>{t.clocks}</p>
    </DeedDialog>
  );
}

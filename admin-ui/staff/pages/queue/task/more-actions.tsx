import {
  MailOutlined,
  RollbackOutlined,
  SwapOutlined,
  TeamOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { TaskShown } from '../../../../api/types.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { InviteDialog } from './invite-dialog.js';
import { ReturnDialog } from './return-dialog.js';
import { SignerDialog } from './signer-dialog.js';
import styles from './task.module.css';
import { TransferDialog } from './transfer-dialog.js';

const T = texts({
  transfer: ['转办', 'Transfer'],
  delegate: ['委派', 'Delegate'],
  back: ['退回', 'Return'],
  signer: ['加签', 'Add signer'],
  invite: ['邀请补充材料', 'Invite material'],
});

type Dialog = 'transfer' | 'delegate' | 'back' | 'signer' | 'invite';

export interface MoreActionsProps {
  readonly task: TaskShown;
  /** It is assigned to whoever looks: only then can it be given away. */
  readonly isOwn: boolean;
  readonly mayInvite: boolean;
  readonly text: string;
  /** The task has left this clerk. */
  readonly onLeft: (said: string) => void;
  readonly onChanged: () => void;
}

/** What else may be done with a task; what the server would refuse is not offered. */
export function MoreActions({ task, isOwn, mayInvite, text, onLeft, onChanged }: MoreActionsProps) {
  const t = useTexts(T);
  const [open, setOpen] = useState<Dialog>();
  const close = (): void => setOpen(undefined);
  const { options, id, caseNumber } = task;
  const canReturn = (options?.returnTo.length ?? 0) > 0;
  return (
    <div className={styles['more']}>
      {isOwn && (
        <>
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => setOpen('transfer')}>
            {t.transfer}
          </Button>
          <Button icon={<TeamOutlined aria-hidden />} onClick={() => setOpen('delegate')}>
            {t.delegate}
          </Button>
        </>
      )}
      {canReturn && (
        <Button icon={<RollbackOutlined aria-hidden />} onClick={() => setOpen('back')}>
          {t.back}
        </Button>
      )}
      {options?.signers && (
        <Button icon={<UserAddOutlined aria-hidden />} onClick={() => setOpen('signer')}>
          {t.signer}
        </Button>
      )}
      {mayInvite && caseNumber !== undefined && (
        <Button icon={<MailOutlined aria-hidden />} onClick={() => setOpen('invite')}>
          {t.invite}
        </Button>
      )}
      {(open === 'transfer' || open === 'delegate') && (
        <TransferDialog task={task} kind={open} onClose={close} onDone={onLeft} />
      )}
      {open === 'back' && (
        <ReturnDialog
          task={id}
          targets={options?.returnTo ?? []}
          text={text}
          onClose={close}
          onDone={onLeft}
        />
      )}
      {open === 'signer' && (
        <SignerDialog
          task={task}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
      {open === 'invite' && caseNumber !== undefined && (
        <InviteDialog
          number={caseNumber}
          materials={options?.materials ?? []}
          onClose={close}
          onDone={() => {
            close();
            onChanged();
          }}
        />
      )}
    </div>
  );
}

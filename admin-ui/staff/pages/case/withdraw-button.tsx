import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { texts, useTexts } from '../../../i18n/texts.js';
import styles from './case.module.css';
import { FactDialog } from './fact-dialog.js';

const T = texts({
  withdraw: ['撤回申请', 'Withdraw'],
  title: [(n: string) => `撤回申请 ${n}`, (n: string) => `Withdraw ${n}`],
  about: [
    '撤回后这件事不再办理，各环节随即结束，不能恢复；要办须重新申请。收下的材料原件请当面退还。',
    'The case ends here and cannot be taken up again; give the originals back.',
  ],
  reason: ['撤回的原因', 'Reason'],
  identity: [
    '申请人或代理人当面提出，身份已核对',
    'Asked for in person by the applicant or agent, whose identity was checked',
  ],
});

export interface WithdrawButtonProps {
  readonly number: string;
  readonly onDone: (label: string) => void;
}

/** 撤回 at the window, for an applicant who stands there; only where the server says it may be. */
export function WithdrawButton({ number, onDone }: WithdrawButtonProps) {
  const t = useTexts(T);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const close = (): void => {
    setOpen(false);
    setChecked(false);
  };
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      {open && (
        <FactDialog
          number={number}
          title={t.title(number)}
          deed={t.withdraw}
          danger
          label={t.reason}
          disabled={!checked}
          factOf={(reason) => ({ type: 'withdraw', reason })}
          onClose={close}
          onDone={() => {
            close();
            onDone(t.withdraw);
            for (const queryKey of [['case', number], ['tasks'], ['cases']]) {
              void queries.invalidateQueries({ queryKey });
            }
          }}
        >
          <div className={styles['before']}>
            <Alert type="warning" showIcon title={t.about} />
            <Checkbox checked={checked} onChange={({ target }) => setChecked(target.checked)}>
              {t.identity}
            </Checkbox>
          </div>
        </FactDialog>
      )}
    </>
  );
}

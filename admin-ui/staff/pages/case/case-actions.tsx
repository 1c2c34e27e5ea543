import { PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import type { CaseShown } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { LinkButton } from '../../components/link-button.js';
import { hasRole, useMe } from '../../session.js';
import taskStyles from '../queue/task/task.module.css';
import { CopyDialog } from './copy-dialog.js';
import { FactDialog } from './fact-dialog.js';
import { WithdrawButton } from './withdraw-button.js';

const T = texts({
  urge: ['催办', 'Urge'],
  urgeText: ['催办内容', 'Message'],
  urged: ['已催办', 'Urged'],
  supervise: ['督办', 'Supervise'],
  superviseText: ['督办事由', 'Why'],
  addressee: ['督办对象', 'To'],
  days: ['答复期限（工作日）', 'Answer within (workdays)'],
  supervised: ['已发出督办单', 'Order issued'],
  explain: ['超期说明', 'Explain the delay'],
  explainText: ['超期原因（向申请人公开）', 'Reason (public)'],
  explained: ['已说明', 'Explained'],
  copy: ['抄送', 'Copy to'],
  copied: ['已抄送', 'Copied'],
  withdrawn: ['已撤回', 'Withdrawn'],
  audit: ['审计日志', 'Audit log'],
  print: ['打印', 'Print'],
});

type Deed = 'urge' | 'supervise' | 'explain' | 'copy';

export interface CaseActionsProps {
  readonly shown: CaseShown;
  readonly names: Readonly<Record<string, string>>;
}

/** What may be said of a case beside its stations, by whoever's role lets them. */
export function CaseActions({ shown, names }: CaseActionsProps) {
  const t = useTexts(T);
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Deed>();
  const { number, ended, clocks } = shown;
  const close = (): void => setOpen(undefined);
  const done = (said: string) => (): void => {
    close();
    void message.success(said);
    void queries.invalidateQueries({ queryKey: ['case', number] });
  };
  const isLate = clocks.some(({ kind, overdue }) => kind === 'promised' && overdue);
  const works = hasRole(me, ['clerk', 'reviewer']);
  const common = { number, onClose: close };
  return (
    <>
      {!ended && hasRole(me, ['clerk', 'supervisor']) && (
        <Button onClick={() => setOpen('urge')}>{t.urge}</Button>
      )}
      {!ended && hasRole(me, ['supervisor']) && (
        <Button onClick={() => setOpen('supervise')}>{t.supervise}</Button>
      )}
      {!ended && isLate && hasRole(me, ['reviewer']) && (
        <Button onClick={() => setOpen('explain')}>{t.explain}</Button>
      )}
      {works && shown.documents.length > 0 && (
        <Button onClick={() => setOpen('copy')}>{t.copy}</Button>
      )}
      {shown.mayWithdraw && (
        <WithdrawButton number={number} onDone={() => void message.success(t.withdrawn)} />
      )}
      {hasRole(me, ['clerk', 'reviewer', 'supervisor']) && (
        <LinkButton to={`/cases/${number}/audit`}>{t.audit}</LinkButton>
      )}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {t.print}
      </Button>
      {open === 'urge' && (
        <FactDialog
          {...common}
          title={t.urge}
          deed={t.urge}
          label={t.urgeText}
          factOf={(text) => ({ type: 'urge', text })}
          onDone={done(t.urged)}
        />
      )}
      {open === 'explain' && (
        <FactDialog
          {...common}
          title={t.explain}
          deed={t.explain}
          label={t.explainText}
          factOf={(reason) => ({ type: 'explainDelay', reason })}
          onDone={done(t.explained)}
        />
      )}
      {open === 'supervise' && (
        <SuperviseDialog {...common} names={names} shown={shown} onDone={done(t.supervised)} />
      )}
      {open === 'copy' && <CopyDialog shown={shown} onClose={close} onDone={done(t.copied)} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

interface SuperviseDialogProps extends CaseActionsProps {
  readonly number: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SuperviseDialog({ shown, names, ...dialog }: SuperviseDialogProps) {
  const t = useTexts(T);
  const [organId, daysId] = [useId(), useId()];
  const holder = shown.clocks.find(({ running, kind }) => running && kind === 'promised')?.holder;
  const [addressee, setAddressee] = useState(holder === 'applicant' ? undefined : holder);
  const [days, setDays] = useState(3);
  return (
    <FactDialog
      {...dialog}
      title={t.supervise}
      deed={t.supervise}
      label={t.superviseText}
      disabled={addressee === undefined}
      factOf={(text) => ({ type: 'supervise', addressee, text, rule: 'manual', days })}
    >
      <div className={taskStyles['field']}>
        <label htmlFor={organId}>{t.addressee}</label>
        <Select
          id={organId}
          value={addressee ?? null}
          options={Object.entries(names).map(([value, label]) => ({ value, label }))}
          onChange={(organ: string) => setAddressee(organ)}
        />
      </div>
      <div className={taskStyles['field']}>
        <label htmlFor={daysId}>{t.days}</label>
        <InputNumber id={daysId} min={1} max={30} value={days} onChange={(n) => setDays(n ?? 3)} />
      </div>
    </FactDialog>
  );
}

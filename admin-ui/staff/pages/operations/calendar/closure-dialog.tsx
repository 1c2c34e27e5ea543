import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from '../operations.module.css';
import type { Preview } from '../queries.js';
import type { Closure } from './days.js';
import { MovedCases } from './moved-cases.js';
import { ProblemList } from './problem-list.js';
import { useConfirm } from './use-confirm.js';

const T = texts({
  title: ['登记停工', 'Enter a closure'],
  about: [
    '因台风等依令停工的日子不算工作日。登记后不能删除，请先看影响再确认。',
    'Days closed by order are no workdays. It cannot be deleted: see its effect first.',
  ],
  name: ['名称', 'Name'],
  nameHint: ['例如：台风停工', 'e.g. typhoon'],
  days: ['停工起止', 'Days'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  basis: ['停工令的文号', 'Document that orders it'],
  needed: ['此项必填', 'This is needed'],
  preview: ['看看哪些办件会变动', 'See which cases move'],
  do: ['确认登记', 'Enter it'],
  back: ['上一步', 'Back'],
  cancel: ['取消', 'Cancel'],
});

interface Fields {
  readonly name: string;
  readonly days: readonly [Dayjs, Dayjs];
  readonly basis: string;
}

/** Days on which the offices are closed by order. */
export function ClosureDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(T);
  const [form] = Form.useForm<Fields>();
  const [closure, setClosure] = useState<Closure>();
  const preview = useMutation({
    mutationFn: (entered: Closure) => api.post<Preview>('/calendar/preview', { closure: entered }),
    onSuccess: (_, entered) => setClosure(entered),
  });
  const confirm = useConfirm('/calendar/closures', onClose);
  const needed = [{ required: true, message: t.needed }];
  return (
    <Modal
      open
      width={760}
      title={t.title}
      onCancel={onClose}
      footer={
        closure ? (
          <>
            <Button onClick={() => setClosure(undefined)}>{t.back}</Button>
            <Button
              type="primary"
              loading={confirm.isPending}
              onClick={() => confirm.mutate(closure)}
            >
              {t.do}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t.cancel}</Button>
            <Button type="primary" loading={preview.isPending} onClick={form.submit}>
              {t.preview}
            </Button>
          </>
        )
      }
    >
      <p className={styles['soft']}>{t.about}</p>
      <div hidden={closure !== undefined}>
        <Form
          form={form}
          layout="vertical"
          onFinish={(fields) => preview.mutate(closureOf(fields))}
        >
          <Form.Item name="name" label={t.name} extra={t.nameHint} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="days" label={t.days} rules={needed}>
            <DatePicker.RangePicker allowClear={false} placeholder={[t.from, t.to]} />
          </Form.Item>
          <Form.Item name="basis" label={t.basis} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
        </Form>
      </div>
      {closure && preview.data && <MovedCases preview={preview.data} />}
      <ProblemList error={confirm.error ?? preview.error} />
    </Modal>
  );
}

function closureOf({ name, days: [from, to], basis }: Fields): Closure {
  const day = (at: Dayjs): string => at.format('YYYY-MM-DD');
  return { name: name.trim(), from: day(from), to: day(to), basis: basis.trim() };
}

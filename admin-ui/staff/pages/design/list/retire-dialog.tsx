import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { DesignItem } from '../queries.js';
import styles from './list.module.css';

const T = texts({
  title: [(name: string) => `停用“${name}”？`, (name: string) => `Retire “${name}”?`],
  what: [
    (running: number) =>
      `停用后窗口和网上不再受理；${running > 0 ? `${running} 件在办件按原版本办完。` : '现在没有在办件。'}随时可以恢复。`,
    (running: number) =>
      `Nothing new is accepted; ${running} running cases go on. It can be restored at any time.`,
  ],
  reason: ['停用的原因（记入变更记录）', 'Reason (recorded)'],
  example: ['例如：上级文件取消该事项', 'for instance: struck from the catalogue'],
  retire: ['停用', 'Retire'],
  cancel: ['取消', 'Cancel'],
  done: [(name: string) => `“${name}”已停用`, (name: string) => `“${name}” is retired`],
});

interface DialogProps {
  readonly item: DesignItem;
  readonly onClose: () => void;
}

/** Taking an item out of use is told what follows, and asks why. */
export function RetireDialog({ item: { key, name, running }, onClose }: DialogProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const retiring = useMutation({
    mutationFn: () => api.post(`/design/items/${key}/retire`, { reason: reason.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['design', 'items'] });
      void message.success(t.done(name));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t.title(name)}
      okText={t.retire}
      cancelText={t.cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={retiring.isPending}
      onOk={() => retiring.mutate()}
      onCancel={onClose}
    >
      <p>{t.what(running)}</p>
      <label className={styles['reason']}>
        {t.reason}
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={2000}
          placeholder={t.example}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {retiring.isError && (
        <Alert type="error" showIcon title={problemText(retiring.error, language)} />
      )}
    </Modal>
  );
}

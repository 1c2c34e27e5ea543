import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { Published } from '../workbench/model.js';

const T = texts({
  title: [(n: number) => `回退到第 ${n} 版`, (n: number) => `Back to version ${n}`],
  text: [
    '该版本会作为新的版本再次发布（仍要通过今天的检查）。在办件仍按各自的版本办完。',
    'It is published again as a new version, with today’s checks. Running cases stay on theirs.',
  ],
  why: ['回退的原因', 'Reason'],
  needed: ['请写明回退的原因', 'Say why'],
  ok: ['回退并发布', 'Go back'],
  cancel: ['取消', 'Cancel'],
  done: [(n: number) => `已发布为第 ${n} 版`, (n: number) => `Published as version ${n}`],
});

interface RollbackProps {
  readonly itemKey: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** 回退: a former version becomes the newest, and the reason is kept. */
export function RollbackDialog({ itemKey, version, onClose }: RollbackProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      api.post<Published>(`/design/items/${itemKey}/rollback`, { version, note: note.trim() }),
    onSuccess: (published) => {
      void message.success(t.done(published.version), 6);
      void queries.invalidateQueries({ queryKey: ['design'] });
      onClose();
    },
  });
  const isEmpty = note.trim() === '';
  return (
    <Modal
      open
      title={t.title(version)}
      okText={t.ok}
      cancelText={t.cancel}
      confirmLoading={isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true);
        if (!isEmpty) mutate();
      }}
    >
      <p>{t.text}</p>
      <Form layout="vertical">
        <Form.Item
          label={t.why}
          htmlFor="rollback-note"
          required
          {...(tried && isEmpty && { validateStatus: 'error' as const, help: t.needed })}
        >
          <Input.TextArea
            id="rollback-note"
            autoFocus
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      {error && <Alert type="error" showIcon title={problemText(error, language)} />}
    </Modal>
  );
}

import { Alert, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';

const T = texts({ cancel: ['取消', 'Cancel'] });

export interface DeedDialogProps {
  readonly title: string;
  /** Name of the button. */
  readonly deed: string;
  /** Says why the button would be in vain now. */
  readonly disabled?: boolean;
  /** Cannot be undone. */
  readonly danger?: boolean;
  readonly children: ReactNode;
  readonly act: () => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One deed with what it asks for; a refusal stays in it with its sentence. */
export function DeedDialog(props: DeedDialogProps) {
  const { title, deed, disabled = false, danger = false, children, act, onClose, onDone } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      width={520}
      title={title}
      okText={deed}
      cancelText={t.cancel}
      confirmLoading={busy}
      okButtonProps={{ disabled, danger }}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      {children}
      {error !== undefined && (
        <div style={{ marginTop: 12 }}>
          <Alert type="error" showIcon title={problemText(error, language)} />
        </div>
      )}
    </Modal>
  );
}

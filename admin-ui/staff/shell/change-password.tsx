import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { api } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { fieldsOf } from './form-fields.js';
import { ModalDialog } from './modal-dialog.js';
import styles from './sign-in-form.module.css';

const T = texts({
  title: ['修改密码', 'Change password'],
  password: ['当前密码', 'Current password'],
  newPassword: ['新密码，至少 10 个字符', 'New password, at least 10 characters'],
  again: ['再输入一次新密码', 'New password again'],
  different: ['两次输入的新密码不一样', 'The two new passwords differ'],
  change: ['修改', 'Change'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  done: [
    '密码已修改。您在其他地方的登录都已失效。',
    'The password is changed. Your sessions elsewhere have ended.',
  ],
});

const LEAST = 10;

/** Another password for oneself, by the one that holds. */
export default function ChangePassword({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(T);
  const language = useLanguage();
  const error = useId();
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: (body: object) => api.put('/session/password', body),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { password, newPassword, again } = fieldsOf(event.currentTarget);
    setDiffer(newPassword !== again);
    if (newPassword === again) change.mutate({ password, newPassword });
  };
  if (change.isSuccess) {
    return (
      <ModalDialog title={t.title} onCancel={onClose}>
        <p role="status">{t.done}</p>
        <button type="button" className="yc-primary" autoFocus onClick={onClose}>
          {t.close}
        </button>
      </ModalDialog>
    );
  }
  const problem = differ ? t.different : change.error && problemText(change.error, language);
  return (
    <ModalDialog title={t.title} onCancel={onClose}>
      <form className={styles['form']} onSubmit={submit}>
        <Secret name="password" label={t.password} known />
        <Secret name="newPassword" label={t.newPassword} />
        <Secret name="again" label={t.again} />
        <div role="alert" id={error}>
          {problem && <p className={styles['error']}>{problem}</p>}
        </div>
        <button type="submit" className="yc-primary" disabled={change.isPending}>
          {t.change}
        </button>
        <button type="button" className="yc-plain" onClick={onClose}>
          {t.cancel}
        </button>
      </form>
    </ModalDialog>
  );
}

interface SecretProps {
  readonly name: string;
  readonly label: string;
  /** The one that holds, of whatever length. */
  readonly known?: boolean;
}

function Secret({ name, label, known = false }: SecretProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="password"
        required
        autoFocus={known}
        minLength={known ? 1 : LEAST}
        maxLength={200}
        autoComplete={known ? 'current-password' : 'new-password'}
      />
    </>
  );
}

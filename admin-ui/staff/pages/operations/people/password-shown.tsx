import { Alert, Modal, Typography } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from '../operations.module.css';

const T = texts({
  created: [
    (name: string) => `${name} 的账号已建立`,
    (name: string) => `${name}’s account is made`,
  ],
  reset: [
    (name: string) => `${name} 的密码已重设`,
    (name: string) => `${name}’s password is reset`,
  ],
  once: [
    '密码只显示这一次，关闭后无法再看。请当面交给本人，本人登录后在“个人菜单”里修改。',
    'Shown this once only. Hand it over in person; they change it in their menu.',
  ],
  account: ['账号', 'Account'],
  password: ['初始密码', 'Password'],
  copy: ['复制密码', 'Copy the password'],
  copied: ['已复制', 'Copied'],
  noted: ['已记下，关闭', 'Noted, close'],
});

export interface Secret {
  readonly name: string;
  readonly user: string;
  readonly password: string;
  readonly isNew: boolean;
}

/** A password that nobody can read again: it closes by its button alone. */
export function PasswordShown({
  secret,
  onClose,
}: {
  readonly secret: Secret;
  readonly onClose: () => void;
}) {
  const t = useTexts(T);
  const { name, user, password, isNew } = secret;
  return (
    <Modal
      open
      title={isNew ? t.created(name) : t.reset(name)}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      okText={t.noted}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
    >
      <Alert type="warning" showIcon title={t.once} />
      <div className={styles['secret']}>
        <span>{t.account}</span>
        <code>{user}</code>
      </div>
      <div className={styles['secret']}>
        <span>{t.password}</span>
        <Typography.Text
          code
          copyable={{ text: password, tooltips: [t.copy, t.copied] }}
          data-password
        >
          {password}
        </Typography.Text>
      </div>
    </Modal>
  );
}

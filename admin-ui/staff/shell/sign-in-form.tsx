import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { api } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import type { Me } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';

const T = texts({
  user: ['账号', 'Account'],
  userNeeded: ['请输入账号', 'Enter your account'],
  password: ['密码', 'Password'],
  passwordNeeded: ['请输入密码', 'Enter your password'],
  signIn: ['登录', 'Sign in'],
});

interface Attempt {
  readonly user: string;
  readonly password: string;
}

export interface SignInFormProps {
  /** Filled in already: it was this person whose session ran out. */
  readonly user?: string;
  readonly onSignedIn: (me: Me) => void;
}

export function SignInForm({ user, onSignedIn }: SignInFormProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (attempt: Attempt) => api.post<Me>('/session', attempt),
    onSuccess: onSignedIn,
  });
  return (
    <Form<Attempt>
      layout="vertical"
      requiredMark={false}
      initialValues={{ user }}
      onFinish={(attempt) => mutate(attempt)}
    >
      {error && <Alert type="error" showIcon title={problemText(error, language)} role="alert" />}
      <Form.Item name="user" label={t.user} rules={[{ required: true, message: t.userNeeded }]}>
        <Input autoComplete="username" autoFocus={user === undefined} maxLength={100} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.password}
        rules={[{ required: true, message: t.passwordNeeded }]}
      >
        <Input.Password
          autoComplete="current-password"
          autoFocus={user !== undefined}
          maxLength={200}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {t.signIn}
      </Button>
    </Form>
  );
}

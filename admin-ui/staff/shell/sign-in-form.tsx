import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useId } from 'react';
import { api } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import type { Me } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { fieldsOf } from './form-fields.js';
import styles from './sign-in-form.module.css';

const T = texts({
  user: ['账号', 'Account'],
  password: ['密码', 'Password'],
  signIn: ['登录', 'Sign in'],
  signingIn: ['正在登录…', 'Signing in…'],
});

export interface Attempt {
  readonly user: string;
  readonly password: string;
}

/** Signs in; the server says why not, the same for an unknown account and a wrong password. */
export function signIn(attempt: Attempt): Promise<Me> {
  return api.post<Me>('/session', attempt);
}

export interface SignInFormProps {
  /** It was this person whose session ran out; nobody else goes on with their page. */
  readonly only?: Pick<Me, 'user' | 'name'>;
  readonly onSignedIn: (me: Me) => void;
}

export function SignInForm({ only, onSignedIn }: SignInFormProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const id = useId();
  const { mutate, isPending, error } = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { user = '', password = '' } = fieldsOf(event.currentTarget);
    mutate({ user: only?.user ?? user.trim(), password });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={`${id}-user`}>{t.user}</label>
      <input
        id={`${id}-user`}
        name="user"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
        readOnly={only !== undefined}
        defaultValue={only?.user}
        autoFocus={only === undefined}
      />
      <label htmlFor={`${id}-password`}>{t.password}</label>
      <input
        id={`${id}-password`}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        autoFocus={only !== undefined}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <div role="alert" id={`${id}-error`}>
        {error && <p className={styles['error']}>{problemText(error, language)}</p>}
      </div>
      <button type="submit" className="yc-primary" disabled={isPending}>
        {isPending ? t.signingIn : t.signIn}
      </button>
    </form>
  );
}

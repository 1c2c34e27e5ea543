import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { onSignedOut } from '../../api/signed-out.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { beginSession, useMe } from '../session.js';
import { ModalDialog } from './modal-dialog.js';
import { type Arrival, onArrival } from './other-tabs.js';
import { SignInForm } from './sign-in-form.js';

const T = texts({
  expired: ['登录已过期，请重新登录', 'Your session has ended: please sign in again'],
  kept: [
    '页面上填写的内容都还在，登录后刚才的操作会自动继续。',
    'What you typed is still here; what you were doing goes on once you are signed in.',
  ],
  other: ['换一个账号登录', 'Sign in as somebody else'],
  otherHint: ['未保存的内容会丢失', 'what is not saved is lost'],
  replaced: [
    (name: string) => `本浏览器已在另一个标签页以“${name}”登录`,
    (name: string) => `${name} has signed in in another tab of this browser`,
  ],
  replacedHint: [
    '同一浏览器只有一个登录身份。要同时使用几个身份，请用不同的浏览器或无痕窗口。',
    'A browser has one session. To be several people at once, use several browsers.',
  ],
  goOn: [(name: string) => `以“${name}”继续`, (name: string) => `Go on as ${name}`],
});

/** Asks for the password again over the page when the session has run out. */
export function SessionWatch() {
  const [arrival, setArrival] = useState<Arrival>();
  const [waiting, setWaiting] = useState<(again: boolean) => void>();
  const { user } = useMe();
  useEffect(
    () => onSignedOut(() => new Promise((resolve) => setWaiting(() => resolve))),
    [setWaiting],
  );
  useEffect(() => onArrival((other) => other.user !== user && setArrival(other)), [user]);
  const done = useCallback(
    (again: boolean) => {
      waiting?.(again);
      setWaiting(undefined);
    },
    [waiting],
  );
  if (arrival) return <Replaced arrival={arrival} />;
  return waiting ? <Expired done={done} /> : null;
}

function Expired({ done }: { readonly done: (again: boolean) => void }) {
  const t = useTexts(T);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const leave = (): void => {
    done(false);
    void navigate('/sign-out');
  };
  return (
    <ModalDialog title={t.expired}>
      <p>{t.kept}</p>
      <SignInForm
        only={me}
        onSignedIn={(again) => {
          beginSession(queries, again);
          done(true);
        }}
      />
      <p>
        <button type="button" className="yc-link" onClick={leave}>
          {t.other}
        </button>
        （{t.otherHint}）
      </p>
    </ModalDialog>
  );
}

function Replaced({ arrival }: { readonly arrival: Arrival }) {
  const t = useTexts(T);
  return (
    <ModalDialog title={t.replaced(arrival.name)}>
      <p>{t.replacedHint}</p>
      <button type="button" className="yc-primary" onClick={() => location.assign('/')}>
        {t.goOn(arrival.name)}
      </button>
    </ModalDialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { About } from '../../../engine/http/contract/about.js';
import { problemText } from '../../api/problem.js';
import type { Me } from '../../api/types.js';
import { setLanguage, useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../components/page-title.js';
import { beginSession } from '../session.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { Guide } from './guide/guide.js';
import { mayGoTo } from './menu.js';
import { Offline } from './offline.js';
import { SignInForm, signIn } from './sign-in-form.js';
import styles from './sign-in-page.module.css';

const T = texts({
  title: ['登录', 'Sign in'],
  product: ['一窗', 'Yichuang'],
  slogan: ['一扇窗口，办成一件事', 'One window, one errand'],
  what: [
    '乡镇窗口收件受理，县级部门后台办理，就近窗口出件。',
    'Townships receive, county departments decide, the nearest window hands out.',
  ],
  citizens: ['办事群众请走这里', 'For citizens'],
  guides: ['办事指南', 'Guides'],
  progress: ['查办件进度', 'Follow a case'],
  verify: ['核验文书', 'Verify a document'],
  first: [
    '系统里还没有人员。请打开服务启动时在终端给出的一次性链接，建立第一位管理员。',
    'Nobody is here yet. Open the one-time link that the server printed when it started.',
  ],
  roles: ['选一个角色，一键进入演示县', 'Enter the demonstration as anybody, with one click'],
  passwords: [
    '演示账号的密码都是 demo，只在本机有效；数据可以随意改动。',
    'Every password is demo and works on this machine only. Change what you like.',
  ],
  guide: ['五分钟走一遍主要工作', 'The main job in five minutes'],
  otherLanguage: ['English', '中文'],
});

/** For whoever is not signed in, at whatever address: the page asked for follows. */
export default function SignInPage({ about }: { readonly about: About }) {
  const t = useTexts(T);
  const language = useLanguage();
  const enter = useEnter();
  return (
    <div className={styles['page']}>
      <PageTitle title={t.title} hidden />
      <Offline />
      <main className={styles['main']}>
        <div className={styles['front']}>
          <section className={styles['brand']}>
            <img src="/assets/icon.svg" alt="" width="44" height="44" />
            <p className={styles['name']}>{t.product}</p>
            <p className={styles['slogan']}>{t.slogan}</p>
            <p>{t.what}</p>
            <nav aria-label={t.citizens} className={styles['citizens']}>
              <span>{t.citizens}</span>
              <a href="/c">{t.guides}</a>
              <a href="/c/progress">{t.progress}</a>
              <a href="/c/verify">{t.verify}</a>
            </nav>
          </section>
          <section className={styles['form']}>
            <h2>{t.title}</h2>
            {about.open ? <p>{t.first}</p> : <SignInForm onSignedIn={enter} />}
            <button
              type="button"
              className="yc-link"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            >
              {t.otherLanguage}
            </button>
          </section>
        </div>
        {about.demo && <Demonstration />}
      </main>
    </div>
  );
}

function Demonstration() {
  const t = useTexts(T);
  const language = useLanguage();
  const onSuccess = useEnter();
  const enter = useMutation({
    mutationFn: (user: string) => signIn({ user, password: DEMO_PASSWORD }),
    onSuccess,
  });
  return (
    <>
      <section>
        <h2>{t.roles}</h2>
        <ul className={styles['roles']}>
          {DEMO_ACCOUNTS.map(({ user, name, can }) => (
            <li key={user}>
              <button type="button" disabled={enter.isPending} onClick={() => enter.mutate(user)}>
                <b>{said(name, language)}</b>
                <span>{said(can, language)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div role="alert" className={styles['error']}>
          {enter.error && problemText(enter.error, language)}
        </div>
        <p className={styles['soft']}>{t.passwords}</p>
      </section>
      <section>
        <h2>{t.guide}</h2>
        <Guide />
      </section>
    </>
  );
}

/** To the page that was asked for, if it is for this person; else to their own first one. */
function useEnter(): (me: Me) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (me) => {
    if (!mayGoTo(me, location.pathname)) void navigate('/', { replace: true });
    beginSession(queries, me);
  };
}

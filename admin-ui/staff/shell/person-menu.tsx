import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { lazy, useState } from 'react';
import type { Me } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { postText, roleText } from '../roles.js';
import { Part } from '../components/part.js';
import { Disclosure } from './disclosure.js';
import styles from './person-menu.module.css';

const ChangePassword = lazy(() => import('./change-password.js'));

const T = texts({
  menu: ['个人菜单', 'Personal menu'],
  account: ['账号', 'Account'],
  roles: ['角色', 'Roles'],
  posts: ['岗位', 'Posts'],
  noPosts: ['没有岗位', 'None'],
  changePassword: ['修改密码', 'Change password'],
  signOut: ['退出登录', 'Sign out'],
});

export interface PersonMenuProps {
  readonly me: Me;
  /** Not in the demonstration, whose passwords everybody knows and needs. */
  readonly mayChangePassword: boolean;
  readonly onSignOut: () => void;
}

/** Who is signed in, as what, and the way out. */
export function PersonMenu({ me, mayChangePassword, onSignOut }: PersonMenuProps) {
  const [changing, setChanging] = useState(false);
  const t = useTexts(T);
  const language = useLanguage();
  const button = (
    <>
      <UserOutlined />
      <span className={styles['name']}>{me.name}</span>
      <DownOutlined style={{ fontSize: 10 }} />
    </>
  );
  const comma = language === 'zh' ? '、' : ', ';
  const roles = me.roles.map((role) => said(roleText(role), language));
  return (
    <>
      <Disclosure label={t.menu} button={button}>
        {(close) => (
          <>
            <dl className={styles['facts']}>
              <dt>{t.account}</dt>
              <dd>{me.user}</dd>
              <dt>{t.roles}</dt>
              <dd>{roles.join(comma)}</dd>
              <dt>{t.posts}</dt>
              <dd>
                {me.posts.length === 0 && t.noPosts}
                {postsByOrgan(me).map(([organ, posts]) => (
                  <div key={organ} className={styles['organ']}>
                    {organ}
                    <div>{posts.map((post) => said(postText(post), language)).join(comma)}</div>
                  </div>
                ))}
              </dd>
            </dl>
            <div className={styles['actions']}>
              {mayChangePassword && (
                <button
                  type="button"
                  className="yc-plain"
                  onClick={() => {
                    close();
                    setChanging(true);
                  }}
                >
                  {t.changePassword}
                </button>
              )}
              <button type="button" className="yc-plain" onClick={onSignOut}>
                {t.signOut}
              </button>
            </div>
          </>
        )}
      </Disclosure>
      {changing && (
        <Part loading={null}>
          <ChangePassword onClose={() => setChanging(false)} />
        </Part>
      )}
    </>
  );
}

function postsByOrgan({ posts }: Me): readonly (readonly [string, readonly string[]])[] {
  const organs = [...new Set(posts.map(({ organName }) => organName))];
  return organs.map((organ) => [
    organ,
    posts.filter(({ organName }) => organName === organ).map(({ post }) => post),
  ]);
}

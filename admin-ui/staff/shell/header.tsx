import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, NavLink } from 'react-router';
import { api } from '../../api/client.js';
import { setLanguage, useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { sessionQuery, useMe } from '../session.js';
import styles from './header.module.css';
import { menuOf } from './menu.js';

const T = texts({
  product: ['一窗', 'Yichuang'],
  menu: ['主菜单', 'Main menu'],
  otherLanguage: ['English', '中文'],
  signOut: ['退出', 'Sign out'],
});

export function Header() {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const signOut = async (): Promise<void> => {
    await api.delete('/session');
    queries.setQueryData(sessionQuery.queryKey, null);
  };
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']}>
        <img src="/assets/icon.svg" alt="" width="28" height="28" />
        {t.product}
      </Link>
      <nav aria-label={t.menu} className={styles['menu']}>
        {menuOf(me).map(({ path, label, icon }) => (
          <NavLink key={path} to={`/${path}`}>
            {icon} {said(label, language)}
          </NavLink>
        ))}
      </nav>
      <Button type="text" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {t.otherLanguage}
      </Button>
      <span>{me.name}</span>
      <Button type="text" onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </header>
  );
}

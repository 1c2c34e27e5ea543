import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useNavigate } from 'react-router';
import { aboutQuery } from '../../api/about.js';
import { setLanguage, useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { Bell } from '../notifications/bell.js';
import { useMe } from '../session.js';
import { DemoClock } from './demo-clock.js';
import { GuideButton } from './guide/guide-button.js';
import styles from './header.module.css';
import { menuOf } from './menu.js';
import { PersonMenu } from './person-menu.js';

const T = texts({
  product: ['一窗', 'Yichuang'],
  home: ['一窗，首页', 'Yichuang, first page'],
  menu: ['主菜单', 'Main menu'],
  otherLanguage: ['English', '中文'],
});

export function Header() {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { data: about } = useQuery(aboutQuery);
  const navigate = useNavigate();
  return (
    <header className={styles['bar']}>
      <Link to="/" className={styles['brand']} title={t.home}>
        <Mark />
        <b>{t.product}</b>
      </Link>
      <nav aria-label={t.menu} className={styles['menu']}>
        {menuOf(me).map(({ path, label, icon }) => (
          <NavLink key={path} to={`/${path}`}>
            {icon}
            {said(label, language)}
          </NavLink>
        ))}
      </nav>
      <div className={styles['tools']}>
        {about?.demo === true && <DemoClock />}
        {about?.demo === true && <GuideButton />}
        <Bell />
        <button
          type="button"
          className={styles['language']}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t.otherLanguage}
        </button>
        <PersonMenu
          me={me}
          mayChangePassword={about?.demo === false}
          onSignOut={() => void navigate('/sign-out')}
        />
      </div>
    </header>
  );
}

/** A square window with its counter. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden focusable="false">
      <rect width="32" height="32" rx="7" fill="#fff" />
      <g fill="none" stroke="#1b5fa8" strokeWidth="2.4" strokeLinecap="round">
        <path d="M8 7h16v12H8z" />
        <path d="M16 7v12M5 24h22" />
      </g>
    </svg>
  );
}

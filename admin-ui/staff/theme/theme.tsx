import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import zhDays from 'dayjs/locale/zh-cn';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { THEME } from './tokens.js';

/** Whoever wants nothing to move gets no movement to wait for either. */
const STILL = 'matchMedia' in globalThis && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Antd in our look and in the language of the moment; what the shell shows does without antd. */
export function Theme({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    dayjs.locale(language === 'zh' ? zhDays : 'en');
  }, [language]);
  return (
    <StyleProvider layer>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={STILL ? { ...THEME, token: { ...THEME.token, motion: false } } : THEME}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}

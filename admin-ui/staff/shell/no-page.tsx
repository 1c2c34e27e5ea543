import { Button, Result } from 'antd';
import { Link, useRouteError } from 'react-router';
import { useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { ErrorState } from '../components/error-state.js';
import type { Page } from '../routes.js';

const T = texts({
  missing: ['没有这个页面', 'There is no such page'],
  missingHint: [
    '地址可能写错了，或页面已经移走。请从首页重新进入。',
    'The address may be mistyped, or the page has moved. Start again from the first page.',
  ],
  forbidden: [
    (page: string) => `您的账号没有进入“${page}”的权限`,
    (page: string) => `Your account may not open “${page}”`,
  ],
  forbiddenHint: [
    '如工作需要，请联系本机构管理员为您的账号增加角色，或换一个账号登录。',
    'Ask your administrator for the role if your work needs it, or sign in as somebody else.',
  ],
  home: ['回到首页', 'Back to the first page'],
});

export function NoPage() {
  const t = useTexts(T);
  return <Result status="404" title={t.missing} subTitle={t.missingHint} extra={<HomeButton />} />;
}

export function Forbidden({ page }: { readonly page: Page }) {
  const t = useTexts(T);
  const name = said(page.label, useLanguage());
  return (
    <Result
      status="403"
      title={t.forbidden(name)}
      subTitle={t.forbiddenHint}
      extra={<HomeButton />}
    />
  );
}

/** What no part of a page could catch. */
export function PageFailed() {
  return <ErrorState error={useRouteError()} retry={() => location.reload()} />;
}

function HomeButton() {
  const t = useTexts(T);
  return (
    <Link to="/">
      <Button type="primary">{t.home}</Button>
    </Link>
  );
}

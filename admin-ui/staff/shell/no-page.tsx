import { useNavigate, useRouteError } from 'react-router';
import { useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { ErrorState } from '../components/error-state.js';
import { Notice } from '../components/notice.js';
import { PageTitle } from '../components/page-title.js';
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
    '如工作需要，请联系管理员为您的账号增加角色，或退出后换一个账号登录。',
    'Ask your administrator for the role if your work needs it, or sign in as somebody else.',
  ],
  noMenu: ['您的账号还没有可用的页面', 'There is no page for your account yet'],
  home: ['回到首页', 'Back to the first page'],
});

/** 404: for an address that no page has. */
export function NoPage() {
  const t = useTexts(T);
  return (
    <>
      <PageTitle title={t.missing} hidden />
      <Notice kind="warning" title={t.missing} actions={<HomeButton />}>
        {t.missingHint}
      </Notice>
    </>
  );
}

/** 403: for a page of other roles. */
export function Forbidden({ page }: { readonly page: Page }) {
  const t = useTexts(T);
  const title = t.forbidden(said(page.label, useLanguage()));
  return (
    <>
      <PageTitle title={title} hidden />
      <Notice kind="warning" title={title} actions={<HomeButton />}>
        {t.forbiddenHint}
      </Notice>
    </>
  );
}

/** For an account with no role that has a page. */
export function NothingToDo() {
  const t = useTexts(T);
  return (
    <>
      <PageTitle title={t.noMenu} hidden />
      <Notice kind="info" title={t.noMenu}>
        {t.forbiddenHint}
      </Notice>
    </>
  );
}

/** What no part of a page could catch. */
export function PageFailed() {
  return <ErrorState error={useRouteError()} retry={() => location.reload()} />;
}

function HomeButton() {
  const t = useTexts(T);
  const navigate = useNavigate();
  return (
    <button type="button" className="yc-primary" onClick={() => void navigate('/')}>
      {t.home}
    </button>
  );
}

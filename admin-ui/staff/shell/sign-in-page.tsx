import { useQueryClient } from '@tanstack/react-query';
import { Card } from 'antd';
import type { About } from '../../../engine/http/contract/about.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../components/page-title.js';
import { sessionQuery } from '../session.js';
import { SignInForm } from './sign-in-form.js';

const T = texts({ title: ['登录', 'Sign in'] });

export function SignInPage({ about: _about }: { readonly about: About }) {
  const t = useTexts(T);
  const queries = useQueryClient();
  return (
    <main>
      <PageTitle title={t.title} />
      <Card>
        <SignInForm onSignedIn={(me) => queries.setQueryData(sessionQuery.queryKey, me)} />
      </Card>
    </main>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { aboutQuery } from '../../api/about.js';
import { ErrorState } from '../components/error-state.js';
import { LoadingState } from '../components/loading-state.js';
import { WhoIsHere } from '../session.js';
import { Layout } from './layout.js';

const SignInPage = lazy(() => import('./sign-in-page.js'));

/** Whoever is not signed in signs in here, at whatever address; then the page itself is there. */
export function Gate() {
  const { data: about, error, isLoadingError, refetch } = useQuery(aboutQuery);
  if (isLoadingError) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!about) return <LoadingState rows={1} />;
  if (about.me) {
    return (
      <WhoIsHere value={about.me}>
        <Layout key={about.me.user} />
      </WhoIsHere>
    );
  }
  return (
    <Suspense fallback={<LoadingState rows={1} />}>
      <SignInPage about={about} />
    </Suspense>
  );
}

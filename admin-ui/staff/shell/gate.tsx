import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { aboutQuery } from '../../api/about.js';
import { ErrorState } from '../components/error-state.js';
import { LoadingState } from '../components/loading-state.js';
import { sessionQuery } from '../session.js';
import { Layout } from './layout.js';
import { loadAhead } from './menu.js';

const SignInPage = lazy(() => import('./sign-in-page.js'));

loadAhead(location.pathname);

/** Whoever is not signed in signs in here, at whatever address; then the page itself is there. */
export function Gate() {
  const about = useQuery(aboutQuery);
  const session = useQuery(sessionQuery);
  const failed = [about, session].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!about.data || session.data === undefined) return <LoadingState rows={1} />;
  if (session.data) return <Layout key={session.data.user} />;
  return (
    <Suspense fallback={<LoadingState rows={1} />}>
      <SignInPage about={about.data} />
    </Suspense>
  );
}

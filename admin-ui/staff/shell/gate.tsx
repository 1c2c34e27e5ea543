import { useQuery } from '@tanstack/react-query';
import { aboutQuery } from '../../api/about.js';
import { ErrorState } from '../components/error-state.js';
import { LoadingState } from '../components/loading-state.js';
import { sessionQuery } from '../session.js';
import { Layout } from './layout.js';
import { SignInPage } from './sign-in-page.js';

/** Whoever is not signed in signs in here, at whatever address; then the page itself is there. */
export function Gate() {
  const about = useQuery(aboutQuery);
  const session = useQuery(sessionQuery);
  const failed = [about, session].find(({ isError }) => isError);
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  if (!about.data || session.data === undefined) return <LoadingState />;
  return session.data ? <Layout /> : <SignInPage about={about.data} />;
}

import { Navigate } from 'react-router';
import { useMe } from '../session.js';
import { menuOf } from './menu.js';

/** The first page of the person's menu. */
export function Home() {
  const [first] = menuOf(useMe());
  return <Navigate to={`/${first?.path ?? 'me'}`} replace />;
}

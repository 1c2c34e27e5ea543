import { Navigate } from 'react-router';
import { useMe } from '../session.js';
import { menuOf } from './menu.js';
import { NothingToDo } from './no-page.js';

/** The first page of the person's menu. */
export function Home() {
  const [first] = menuOf(useMe());
  return first ? <Navigate to={`/${first.path}`} replace /> : <NothingToDo />;
}

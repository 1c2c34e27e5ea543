import { type RouteObject, createBrowserRouter } from 'react-router';
import { PageFrame } from './page-frame.js';
import { PAGES } from './routes.js';
import { Gate } from './shell/gate.js';
import { Home } from './shell/home.js';
import { NoPage, PageFailed } from './shell/no-page.js';
import { SignOut } from './shell/sign-out.js';

/** A data router, so that pages can keep people from leaving unsaved work (`useBlocker`). */
export function createRouter() {
  const pages: RouteObject[] = PAGES.map((page) => ({
    path: page.path,
    element: <PageFrame page={page} />,
  }));
  return createBrowserRouter([
    {
      path: '/',
      element: <Gate />,
      errorElement: <PageFailed />,
      children: [
        { index: true, element: <Home /> },
        ...pages,
        { path: 'sign-out', element: <SignOut /> },
        { path: '*', element: <NoPage /> },
      ],
    },
  ]);
}

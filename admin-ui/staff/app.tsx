import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { createQueries } from '../api/queries.js';
import { createRouter } from './router.js';
import './theme/layers.css';
import './theme/base.css';

const queries = createQueries();
const router = createRouter();

/** The staff app: what every page needs, around the router. */
export function StaffApp() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

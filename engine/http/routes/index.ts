import type { Route } from '../route.js';
import { clockRoutes } from './clocks.js';
import { organisationRoutes } from './organisation.js';
import { sessionRoutes } from './session.js';

/** The route table of `/api`. */
export const ROUTES: readonly Route[] = [...sessionRoutes, ...organisationRoutes, ...clockRoutes];

import type { Route } from '../route.js';
import { aboutRoutes } from './about.js';
import { applicationRoutes } from './applications.js';
import { bookingRoutes } from './bookings.js';
import { caseRecordRoutes } from './case-record.js';
import { caseRoutes } from './cases.js';
import { clockRoutes } from './clocks.js';
import { decisionRoutes } from './decisions.js';
import { demoRoutes } from './demo.js';
import { designItemRoutes } from './design-items.js';
import { designRoutes } from './design.js';
import { exportRoutes } from './exports.js';
import { fileRoutes } from './files.js';
import { itemRoutes } from './items.js';
import { notificationRoutes } from './notifications.js';
import { operationRoutes } from './operations.js';
import { organisationRoutes } from './organisation.js';
import { peopleRoutes } from './people.js';
import { personalRoutes } from './personal.js';
import { processRoutes } from './processes.js';
import { sessionRoutes } from './session.js';
import { setupRoutes } from './setup.js';
import { statisticsRoutes } from './statistics.js';
import { taskRoutes } from './tasks.js';
import { trialRoutes } from './trials.js';

/** The route table of `/api`. */
export const ROUTES: readonly Route[] = [
  ...aboutRoutes,
  ...sessionRoutes,
  ...setupRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...itemRoutes,
  ...designItemRoutes,
  ...designRoutes,
  ...trialRoutes,
  ...caseRoutes,
  ...caseRecordRoutes,
  ...taskRoutes,
  ...processRoutes,
  ...decisionRoutes,
  ...statisticsRoutes,
  ...operationRoutes,
  ...notificationRoutes,
  ...personalRoutes,
  ...applicationRoutes,
  ...bookingRoutes,
  ...exportRoutes,
  ...fileRoutes,
  ...clockRoutes,
  ...demoRoutes,
];

import { appRoute, focusRoute, publicRoute, rootRoute } from './root-route.tsx';
import { accountRoutes, invitationRoutes } from './routes/account-routes.tsx';
import { adminRoutes } from './routes/admin-routes.tsx';
import { learnerRoutes, playerRoutes } from './routes/learner-routes.tsx';
import { progressRoutes } from './routes/progress-routes.tsx';
import { previewRoutes, teachingRoutes } from './routes/teaching-routes.tsx';

/** Every address of the app. A page is loaded when it is opened. */
export const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...accountRoutes, ...invitationRoutes, ...previewRoutes]),
  appRoute.addChildren([...learnerRoutes, ...progressRoutes, ...teachingRoutes, ...adminRoutes]),
  focusRoute.addChildren([...playerRoutes]),
]);

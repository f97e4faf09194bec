import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireAdmin } from '../guards.ts';
import { appRoute } from '../root-route.tsx';

const getParentRoute = () => appRoute;
const beforeLoad = requireAdmin;

const admin = createRoute({
  getParentRoute,
  path: '/admin',
  beforeLoad,
  component: lazyRouteComponent(() => import('../pages/admin/admin-page.tsx'), 'AdminPage'),
});

const evaluation = createRoute({
  getParentRoute,
  path: '/admin/evaluation',
  beforeLoad,
  component: lazyRouteComponent(
    () => import('../../features/evaluation/evaluation-page.tsx'),
    'EvaluationPage',
  ),
});

const limits = createRoute({
  getParentRoute,
  path: '/admin/limits',
  beforeLoad,
  component: lazyRouteComponent(
    () => import('../../features/ai-usage/admin/limits/limits-page.tsx'),
    'LimitsPage',
  ),
});

export const adminRoutes = [admin, limits, evaluation] as const;

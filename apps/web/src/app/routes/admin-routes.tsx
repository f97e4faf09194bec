import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readUsageSearch } from '../../features/ai-costs/usage/usage-search.ts';
import { requireAdmin } from '../guards.ts';
import { readPeopleSearch } from '../pages/admin/people-search.ts';
import { appRoute } from '../root-route.tsx';

const getParentRoute = () => appRoute;
const beforeLoad = requireAdmin;

const admin = createRoute({
  getParentRoute,
  path: '/admin',
  beforeLoad,
  component: lazyRouteComponent(() => import('../pages/admin/administration-page.tsx'), 'AdministrationPage'),
});

const people = createRoute({
  getParentRoute,
  path: '/admin/people',
  beforeLoad,
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('../pages/admin/people-page.tsx'), 'PeoplePage'),
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

const usage = createRoute({
  getParentRoute,
  path: '/admin/usage',
  beforeLoad,
  validateSearch: readUsageSearch,
  component: lazyRouteComponent(() => import('../../features/ai-costs/usage/usage-page.tsx'), 'UsagePage'),
});

const prices = createRoute({
  getParentRoute,
  path: '/admin/prices',
  beforeLoad,
  component: lazyRouteComponent(() => import('../../features/ai-costs/prices/prices-page.tsx'), 'PricesPage'),
});

const plans = createRoute({
  getParentRoute,
  path: '/admin/plans',
  beforeLoad,
  component: lazyRouteComponent(
    () => import('../../features/billing/admin/plans-admin-page.tsx'),
    'PlansAdminPage',
  ),
});

const calculator = createRoute({
  getParentRoute,
  path: '/admin/calculator',
  beforeLoad,
  component: lazyRouteComponent(
    () => import('../../features/ai-costs/calculator/calculator-page.tsx'),
    'CalculatorPage',
  ),
});

const queue = createRoute({
  getParentRoute,
  path: '/admin/queue',
  beforeLoad,
  component: lazyRouteComponent(() => import('../../features/operations/admin/queue-page.tsx'), 'QueuePage'),
});

export const adminRoutes = [
  admin,
  people,
  usage,
  prices,
  calculator,
  plans,
  limits,
  evaluation,
  queue,
] as const;

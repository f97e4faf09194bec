import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../root-route.tsx';

const getParentRoute = () => appRoute;

const groups = createRoute({
  getParentRoute,
  path: '/groups',
  component: lazyRouteComponent(() => import('../../features/accounts/groups/groups-page.tsx'), 'GroupsPage'),
});

const questions = createRoute({
  getParentRoute,
  path: '/questions',
  component: lazyRouteComponent(
    () => import('../../features/question-bank/questions-page.tsx'),
    'QuestionsPage',
  ),
});

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../features/accounts/settings-page.tsx'), 'SettingsPage'),
});

const more = createRoute({
  getParentRoute,
  path: '/more',
  component: lazyRouteComponent(() => import('../pages/more-page.tsx'), 'MorePage'),
});

export const teachingRoutes = [groups, questions, settings, more] as const;

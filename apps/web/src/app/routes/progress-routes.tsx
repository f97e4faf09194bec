import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../root-route.tsx';
import { readText } from './read-search.ts';

const getParentRoute = () => appRoute;

const today = createRoute({
  getParentRoute,
  path: '/today',
  component: lazyRouteComponent(() => import('../pages/today/today-page.tsx'), 'TodayPage'),
});

const progress = createRoute({
  getParentRoute,
  path: '/progress',
  component: lazyRouteComponent(() => import('../pages/progress/progress-page.tsx'), 'ProgressPage'),
});

const readiness = createRoute({
  getParentRoute,
  path: '/progress/readiness',
  validateSearch: (search: Record<string, unknown>): { exam?: string } => ({ exam: readText(search.exam) }),
  component: lazyRouteComponent(() => import('../../features/readiness/readiness-page.tsx'), 'ReadinessPage'),
});

const topic = createRoute({
  getParentRoute,
  path: '/progress/topics/$topicId',
  validateSearch: (search: Record<string, unknown>): { student?: string | undefined } => ({
    student: readText(search.student),
  }),
  component: lazyRouteComponent(() => import('../../features/mastery/topic-page.tsx'), 'TopicPage'),
});

const plan = createRoute({
  getParentRoute,
  path: '/plan',
  component: lazyRouteComponent(() => import('../../features/study-plan/plan-page.tsx'), 'PlanPage'),
});

const plans = createRoute({
  getParentRoute,
  path: '/plans',
  component: lazyRouteComponent(() => import('../../features/billing/plans-page.tsx'), 'PlansPage'),
});

const practise = createRoute({
  getParentRoute,
  path: '/practise/$topicId',
  validateSearch: (search: Record<string, unknown>): { count?: number } => ({
    count: readCount(search.count),
  }),
  component: lazyRouteComponent(
    () => import('../../features/practice/topic/practise-page.tsx'),
    'PractisePage',
  ),
});

const practice = createRoute({
  getParentRoute,
  path: '/practice',
  component: lazyRouteComponent(() => import('../pages/practice/practice-page.tsx'), 'MistakesPage'),
});

export const progressRoutes = [today, progress, readiness, topic, plan, plans, practise, practice] as const;

/** How many questions to practise; left out when it is no sensible number. */
function readCount(value: unknown): number | undefined {
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 && count <= 50 ? count : undefined;
}

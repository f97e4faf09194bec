import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute, focusRoute } from '../root-route.tsx';
import { readNumber, readText } from './read-search.ts';

const getParentRoute = () => appRoute;

const welcome = createRoute({
  getParentRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('../pages/welcome-page.tsx'), 'WelcomePage'),
});

const quizzes = createRoute({
  getParentRoute,
  path: '/quizzes',
  component: lazyRouteComponent(() => import('../../features/quizzes/quiz-list-page.tsx'), 'QuizListPage'),
});

const quiz = createRoute({
  getParentRoute,
  path: '/quizzes/$quizId',
  component: lazyRouteComponent(() => import('../../features/quizzes/quiz-start-page.tsx'), 'QuizStartPage'),
});

const device = createRoute({
  getParentRoute,
  path: '/device',
  component: lazyRouteComponent(() => import('../../features/quizzes/offline/device-page.tsx'), 'DevicePage'),
});

const debrief = createRoute({
  getParentRoute,
  path: '/attempts/$attemptId/debrief',
  validateSearch: (search: Record<string, unknown>): { claim?: string; q?: number; sent?: true } => ({
    claim: readText(search.claim),
    q: readNumber(search.q),
    ...(search.sent === true && { sent: true }),
  }),
  component: lazyRouteComponent(() => import('../pages/debrief/debrief-page.tsx'), 'DebriefPage'),
});

const review = createRoute({
  getParentRoute,
  path: '/attempts/$attemptId/review',
  validateSearch: (search: Record<string, unknown>): { q?: number; show?: string; question?: string } => ({
    q: readNumber(search.q),
    show: readText(search.show),
    question: readText(search.question),
  }),
  component: lazyRouteComponent(() => import('../pages/attempt-review-page.tsx'), 'AttemptReviewPage'),
});

const attempt = createRoute({
  getParentRoute: () => focusRoute,
  path: '/attempts/$attemptId',
  validateSearch: (search: Record<string, unknown>): { q?: number } => ({ q: readNumber(search.q) }),
  component: lazyRouteComponent(() => import('../pages/attempt-page.tsx'), 'AttemptPage'),
});

export const learnerRoutes = [welcome, quizzes, quiz, device, debrief, review] as const;
export const playerRoutes = [attempt] as const;

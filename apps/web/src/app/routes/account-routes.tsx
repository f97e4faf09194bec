import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMe, requireSignedOut } from '../guards.ts';
import { publicRoute } from '../root-route.tsx';
import { readText } from './read-search.ts';

const getParentRoute = () => publicRoute;
const toNext = (search: Record<string, unknown>): { next?: string } => ({ next: readText(search.next) });

const landing = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: requireSignedOut,
  component: lazyRouteComponent(() => import('../../features/accounts/landing-page.tsx'), 'LandingPage'),
});

const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: toNext,
  beforeLoad: loadMe,
  component: lazyRouteComponent(() => import('../../features/accounts/sign-in-page.tsx'), 'SignInPage'),
});

const signUp = createRoute({
  getParentRoute,
  path: '/sign-up',
  validateSearch: toNext,
  beforeLoad: loadMe,
  component: lazyRouteComponent(() => import('../../features/accounts/sign-up-page.tsx'), 'SignUpPage'),
});

const forgotPassword = createRoute({
  getParentRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('../../features/accounts/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
});

const resetPassword = createRoute({
  getParentRoute,
  path: '/reset-password',
  validateSearch: (search: Record<string, unknown>): { token?: string } => ({
    token: readText(search.token),
  }),
  component: lazyRouteComponent(
    () => import('../../features/accounts/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
});

const invite = createRoute({
  getParentRoute,
  path: '/invite/$token',
  beforeLoad: loadMe,
  component: lazyRouteComponent(() => import('../../features/accounts/invite-page.tsx'), 'InvitePage'),
});

export const accountRoutes = [landing, signIn, signUp, forgotPassword, resetPassword] as const;
export const invitationRoutes = [invite] as const;

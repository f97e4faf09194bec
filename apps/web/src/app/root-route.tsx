import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { requireSignIn } from './guards.ts';
import { AppLayout, FocusLayout } from './layout/app-layout.tsx';
import { PublicLayout } from './layout/public-layout.tsx';
import { RootLayout } from './layout/root-layout.tsx';
import type { RouterContext } from './router-context.ts';

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: RootLayout });

/** Pages anybody may see. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: PublicLayout,
});

/** Pages of a signed-in person, with the rail or the bottom bar. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: requireSignIn,
  component: AppLayout,
});

/** Pages of a signed-in person where nothing else is on the screen: taking a quiz. */
export const focusRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'focus',
  beforeLoad: requireSignIn,
  component: FocusLayout,
});

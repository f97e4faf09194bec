import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requireSignIn } from './guards.ts';
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
  component: lazyRouteComponent(() => import('./layout/app-layout.tsx'), 'AppLayout'),
});

/** Pages of a signed-in person where nothing else is on the screen: taking a quiz. */
export const focusRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'focus',
  beforeLoad: requireSignIn,
  component: lazyRouteComponent(() => import('./layout/app-layout.tsx'), 'FocusLayout'),
});

import { meOptions } from '../me-options.ts';
import type { createAppRouter } from './router.tsx';
import type { RouterContext } from './router-context.ts';

/** Who is here and the code of the page are asked for at once, not one after the other. */
export function preloadFirstPage(
  router: ReturnType<typeof createAppRouter>,
  { queryClient, trpc }: RouterContext,
): void {
  void queryClient.prefetchQuery(meOptions(trpc));
  const matches: { routeId: keyof typeof router.routesById }[] = router.matchRoutes(router.latestLocation);
  for (const { routeId } of matches) {
    void router.loadRouteChunk(router.routesById[routeId])?.catch(() => undefined);
  }
}

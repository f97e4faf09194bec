import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import { Providers } from './app/providers/providers.tsx';
import { createQueryClient } from './app/providers/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import type { AppRouter } from './app-router.ts';
import { meOptions } from './me-options.ts';
import { createDebriefTrpcClient } from './trpc.ts';

/** The first page as a stranger sees it. Runs while the app is built, never in a browser. */
export async function renderFirstPage({ canDemo }: { canDemo: boolean }): Promise<string> {
  const queryClient = createQueryClient();
  const trpcClient = createDebriefTrpcClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
  queryClient.setQueryData(meOptions(trpc).queryKey, { profile: null, canDemo, modelsConfigured: false });
  const router = createAppRouter({ queryClient, trpc });
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    // It would write a script into the page.
    scrollRestoration: false,
  });
  await router.load();
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <StrictMode>
      <Providers queryClient={queryClient} trpcClient={trpcClient}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
    // Nothing is put in its place by a script, however much of it there is.
    { progressiveChunkSize: Number.POSITIVE_INFINITY, onError: (error) => void failures.push(error) },
  );
  const html = await new Response(prelude).text();
  if (failures.length > 0 || html.includes('<script'))
    throw new Error('The first page cannot stand alone.', { cause: failures });
  return html;
}

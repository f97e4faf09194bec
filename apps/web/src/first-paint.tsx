import type { Profile } from '@debrief/contracts';
import { skipToken } from '@tanstack/react-query';
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

/** Runs while the app is built, never in a browser: what is painted before the app has come. */
export interface PaintedPage {
  html: string;
  /** What the page asks the server for, `["room.name", input]`; who is here comes first. */
  queries: [name: string, input?: unknown][];
}

/** Before the name of a part of the address that is not known yet, in links and in what is asked for. */
export const placeholder = '~';

export interface PageAddress {
  /** As the routes have it: `/quizzes/$quizId`. */
  path: string;
  isPublic: boolean;
}

/** Pages that are another without what their address says. */
const searches: Record<string, string> = { '/reset-password': '?token=coming' };

/** Asked for once a page knows that nothing of it lies on this device, which is nearly always. */
const later: Record<string, PaintedPage['queries']> = {
  '/attempts/$attemptId': [['quizzes.getAttempt', { attemptId: `${placeholder}attemptId` }]],
};

// What lies on a device is not known here.
const nothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
Object.assign(globalThis, { localStorage: nothing, sessionStorage: nothing });

/** Nobody: where a name would stand is its room. */
const somebody: Profile = {
  ...{ id: 'nobody', name: '\u00a0', email: '\u00a0', role: 'student', locale: 'en', timeZone: 'UTC' },
} as Profile;

export function listAddresses(): PageAddress[] {
  const { router } = createApp();
  const routes: { fullPath: string; children?: unknown; options: { component?: unknown }; id: string }[] =
    Object.values(router.routesById);
  return routes
    .filter(({ children, options }) => !children && options.component)
    .map(({ fullPath, id }) => ({ path: fullPath, isPublic: id.startsWith('/public') }));
}

/** A page as it is while what it shows is on its way; of nobody, with nobody's things. */
export async function paintPage({ path, isPublic }: PageAddress, canDemo: boolean): Promise<PaintedPage> {
  const { queryClient, trpcClient, trpc, router } = createApp();
  const role = path.startsWith('/admin') ? 'admin' : 'student';
  const profile = isPublic ? null : { ...somebody, role: role as Profile['role'] };
  queryClient.setQueryData(meOptions(trpc).queryKey, { profile, canDemo, modelsConfigured: false });
  const address = path.replaceAll('$', placeholder) + (searches[path] ?? '');
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [address] }),
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
    throw new Error(`The page ${path} cannot stand alone.`, { cause: failures[0] });
  return { html, queries: [['accounts.me'], ...listQueries(queryClient), ...(later[path] ?? [])] };
}

function createApp() {
  const queryClient = createQueryClient();
  const trpcClient = createDebriefTrpcClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
  return { queryClient, trpcClient, trpc, router: createAppRouter({ queryClient, trpc }) };
}

function listQueries(queryClient: ReturnType<typeof createQueryClient>): PaintedPage['queries'] {
  const waiting = queryClient
    .getQueryCache()
    .findAll({ predicate: ({ state }) => state.status === 'pending' });
  return waiting.flatMap(({ queryKey, options }) => {
    const [path, about] = queryKey as [unknown, { type?: string; input?: unknown } | undefined];
    const { enabled, queryFn } = options as { enabled?: unknown; queryFn?: unknown };
    if (!Array.isArray(path) || about?.type !== 'query' || enabled === false || queryFn === skipToken)
      return [];
    const name = path.join('.');
    // Days are those of whoever asks.
    if (name === 'accounts.me' || /\d{4}-\d\d-\d\d/.test(JSON.stringify(about.input ?? null))) return [];
    return [about.input === undefined ? [name] : [name, about.input]];
  });
}

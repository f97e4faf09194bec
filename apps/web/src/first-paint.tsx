import type { Profile } from '@debrief/contracts';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import { Providers } from './app/providers/providers.tsx';
import { createQueryClient } from './app/providers/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import type { AppRouter } from './app-router.ts';
import type { Call } from './ask-ahead.ts';
import { meOptions } from './me-options.ts';
import { listSentCalls } from './sent-calls.ts';
import { createDebriefTrpcClient } from './trpc.ts';

/** Runs while the app is built, never in a browser: what is painted before the app has come. */
export interface PaintedPage {
  /** Empty where nothing is painted. */
  html: string;
  /** As the browser's tab has it; null where it names what is not known yet. */
  title: string | null;
  /** What the page asks the server for; who is here comes first. */
  queries: Call[];
}

/** For whom a page is painted. */
export interface Viewer {
  role: 'student' | 'tutor';
  canDemo: boolean;
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

/** Pages that show what their address asks for in its search, which is known in the browser alone. */
const decidedBySearch: ReadonlySet<string> = new Set(['/questions/export', '/questions/paper']);

/** Asked for once a page knows that nothing of it lies on this device, which is nearly always. */
const later: Record<string, PaintedPage['queries']> = {
  '/attempts/$attemptId': [['quizzes.getAttempt', { attemptId: `${placeholder}attemptId` }]],
};

// What lies on a device is not known here.
const nothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
const refusedStore = {
  open() {
    const request: { onerror?: () => void; error: Error } = { error: new Error('Nothing lies here.') };
    queueMicrotask(() => request.onerror?.());
    return request;
  },
};
Object.assign(globalThis, { localStorage: nothing, sessionStorage: nothing, indexedDB: refusedStore });

/** Stands where a name would, and keeps its room. */
const unknownName = '\u00a0';

/** Nobody. */
const somebody: Profile = {
  ...{ id: 'nobody', name: unknownName, email: unknownName, role: 'student', locale: 'en', timeZone: 'UTC' },
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
export async function paintPage(address: PageAddress, viewer: Viewer): Promise<PaintedPage> {
  const { path } = address;
  const app = createApp();
  await goTo(app, address, viewer);
  const { html, title } = await render(app, path);
  if (decidedBySearch.has(path)) return { html: '', title, queries: [['accounts.me']] };
  const sent = await listSentCalls(app.queryClient.getQueryCache());
  return { html, title, queries: [['accounts.me'], ...sent.filter(isOfNoDay), ...(later[path] ?? [])] };
}

type App = ReturnType<typeof createApp>;

async function goTo(app: App, { path, isPublic }: PageAddress, { role, canDemo }: Viewer): Promise<void> {
  const { queryClient, trpc, router } = app;
  const profile: Profile | null = isPublic
    ? null
    : { ...somebody, role: path.startsWith('/admin') ? 'admin' : role };
  queryClient.setQueryData(meOptions(trpc).queryKey, { profile, canDemo, modelsConfigured: false });
  const place = path.replaceAll('$', placeholder) + (searches[path] ?? '');
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [place] }),
    // It would write a script into the page.
    scrollRestoration: false,
  });
  await router.load();
}

async function render({ queryClient, trpcClient, router }: App, path: string) {
  const titles: string[] = [];
  globalThis.debriefTitled = (title) => void titles.push(title);
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
  const [title] = titles;
  return { html, title: title === undefined || title.includes(unknownName) ? null : title };
}

/** Days are those of whoever asks. */
const isOfNoDay = ([, input]: Call) => !/\d{4}-\d\d-\d\d/.test(JSON.stringify(input ?? null));

function createApp() {
  const queryClient = createQueryClient();
  const trpcClient = createDebriefTrpcClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
  return { queryClient, trpcClient, trpc, router: createAppRouter({ queryClient, trpc }) };
}

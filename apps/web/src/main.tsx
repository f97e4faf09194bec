import './without-eval.ts';
import '@mantine/core/styles.layer.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { preloadFirstPage } from './app/preload-first-page.ts';
import { Providers } from './app/providers/providers.tsx';
import { createQueryClient } from './app/providers/query-client.ts';
import { reloadWhenOutdated } from './app/reload-when-outdated.ts';
import { createAppRouter } from './app/router.tsx';
import type { AppRouter } from './app-router.ts';
import { takeOver } from './take-over.ts';
import { createDebriefTrpcClient } from './trpc.ts';

reloadWhenOutdated();
const queryClient = createQueryClient();
const trpcClient = createDebriefTrpcClient();
const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
const router = createAppRouter({ queryClient, trpc });
preloadFirstPage(router, { queryClient, trpc });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
const page = createRoot(root);
const show = () =>
  page.render(
    <StrictMode>
      <Providers queryClient={queryClient} trpcClient={trpcClient}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
// What came with the page stays until the app can show the same.
const takeItsPlace = () => takeOver(root, () => flushSync(show));
if (root.hasChildNodes()) void router.load().then(takeItsPlace, takeItsPlace);
else show();

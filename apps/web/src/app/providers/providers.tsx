import { DirectionProvider, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type DebriefTrpcClient, TRPCProvider } from '../../trpc.ts';
import { schemeManager } from '../../ui/appearance.ts';
import { resolveVariables, theme } from '../../ui/theme.ts';
import { AppIntlProvider } from './intl-provider.tsx';

interface ProvidersProps {
  queryClient: QueryClient;
  trpcClient: DebriefTrpcClient;
  children: ReactNode;
}

export function Providers({ queryClient, trpcClient, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
        <DirectionProvider>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={resolveVariables}
            colorSchemeManager={schemeManager}
            defaultColorScheme="auto"
          >
            <AppIntlProvider>{children}</AppIntlProvider>
          </MantineProvider>
        </DirectionProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

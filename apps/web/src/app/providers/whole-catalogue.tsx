import type { ReactNode } from 'react';
import { messages } from '../../messages/whole.ts';
import { AppIntlProvider } from './intl-provider.tsx';

/** Below it every word is there. */
export function WholeCatalogue({ children }: { children: ReactNode }) {
  return <AppIntlProvider messages={messages}>{children}</AppIntlProvider>;
}

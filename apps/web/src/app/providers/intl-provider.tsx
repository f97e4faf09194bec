import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import { meOptions } from '../../me-options.ts';
import { firstMessages, type Messages } from '../../messages/index.ts';
import { isPseudo, pseudoCatalogue, pseudoLocale } from '../../messages/pseudo-locale.ts';
import { useTRPC } from '../../trpc.ts';

/** The language the words are written in; dates and numbers follow the person's own locale. */
const wordsLanguage = 'en';

interface AppIntlProviderProps {
  /** The words of the first pages, unless a part of the app brings more. */
  messages?: Messages;
  children: ReactNode;
}

export function AppIntlProvider({ messages, children }: AppIntlProviderProps) {
  const profile = useQuery(meOptions(useTRPC())).data?.profile;
  const words = useMemo(() => {
    const catalogue = messages ?? firstMessages;
    return isPseudo() ? pseudoCatalogue(catalogue) : catalogue;
  }, [messages]);
  const locale = supportedLocale(profile?.locale ?? navigator.language);
  const timeZone = profile?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => {
    document.documentElement.lang = isPseudo() ? pseudoLocale : wordsLanguage;
    document.documentElement.dir = 'ltr';
  }, []);
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={words as Messages}>
      {children}
    </IntlProvider>
  );
}

function supportedLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? wordsLanguage;
  } catch {
    return wordsLanguage;
  }
}

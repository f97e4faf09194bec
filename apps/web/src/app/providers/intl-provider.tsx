import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import { meOptions } from '../../me-options.ts';
import { isPseudo, pseudoLocale } from '../../messages/pseudo-locale.ts';
import { words } from '../../messages/words.ts';
import { useTRPC } from '../../trpc.ts';

/** The language the words are written in; dates and numbers follow the person's own locale. */
const wordsLanguage = 'en';

export function AppIntlProvider({ children }: { children: ReactNode }) {
  const profile = useQuery(meOptions(useTRPC())).data?.profile;
  const locale = supportedLocale(profile?.locale ?? navigator.language);
  const timeZone = profile?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => {
    document.documentElement.lang = isPseudo() ? pseudoLocale : wordsLanguage;
    document.documentElement.dir = 'ltr';
  }, []);
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={words}>
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

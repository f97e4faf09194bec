import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import { meOptions } from '../../me-options.ts';
import { messages } from '../../messages/index.ts';
import { pseudoCatalogue, pseudoLocale } from '../../messages/pseudo-locale.ts';
import { useTRPC } from '../../trpc.ts';

/** The language the words are written in; dates and numbers follow the person's own locale. */
const wordsLanguage = 'en';

/** The pseudo-locale belongs to the tab: it survives following links, not closing the tab. */
function readPseudo(): boolean {
  const asked = new URLSearchParams(location.search).get('locale');
  if (asked) sessionStorage.setItem('debrief-locale', asked);
  return sessionStorage.getItem('debrief-locale') === pseudoLocale;
}

export function AppIntlProvider({ children }: { children: ReactNode }) {
  const profile = useQuery(meOptions(useTRPC())).data?.profile;
  const isPseudo = useMemo(readPseudo, []);
  const words = useMemo(() => (isPseudo ? pseudoCatalogue(messages) : messages), [isPseudo]);
  const locale = supportedLocale(profile?.locale ?? navigator.language);
  const timeZone = profile?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => {
    document.documentElement.lang = isPseudo ? pseudoLocale : wordsLanguage;
    document.documentElement.dir = 'ltr';
  }, [isPseudo]);
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

interface Choice {
  value: string;
  label: string;
}

const locales = [
  'en-GB',
  'en-US',
  'en-CA',
  'en-AU',
  'en-IN',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-CA',
  'fr-CH',
  'es-ES',
  'es-MX',
  'it-IT',
  'it-CH',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
  'da-DK',
  'fi-FI',
  'cs-CZ',
  'tr-TR',
  'uk-UA',
  'hi-IN',
  'ja-JP',
  'ko-KR',
  'zh-CN',
] as const;

/** Ways of writing dates and numbers, each named in its own language; the present one is always among them. */
export function localeChoices(current: string): Choice[] {
  const all = locales.some((locale) => locale === current) ? locales : [current, ...locales];
  return all.map((locale) => ({ value: locale, label: nameOf(locale) }));
}

function nameOf(locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** What the runtime knows; the present one is always among them, also under an old name. */
export function timeZoneChoices(current: string): Choice[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(current) ? known : [current, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

import { expect, test } from 'vitest';
import { localeChoices, timeZoneChoices } from './choices.ts';

test('a locale is named in its own language', () => {
  expect(localeChoices('de-DE').find(({ value }) => value === 'fr-FR')?.label).toContain('français');
});

test('what a person has is always among the choices, once', () => {
  const locales = localeChoices('en').map(({ value }) => value);
  const zones = timeZoneChoices('UTC').map(({ value }) => value);

  expect(locales.filter((value) => value === 'en')).toHaveLength(1);
  expect(localeChoices('de-DE').filter(({ value }) => value === 'de-DE')).toHaveLength(1);
  expect(zones.filter((value) => value === 'UTC')).toHaveLength(1);
});

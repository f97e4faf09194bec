import type { SessionDevice } from '@debrief/contracts';

/** The first that fits: most browsers claim to be another one as well. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** All that is kept of a user agent: `Firefox/Windows`. Null for a program, and for what is not known. */
export function nameDevice(userAgent: string | null | undefined): string | null {
  const said = (userAgent ?? '').slice(0, 1_000);
  const browser = browsers.find(([, pattern]) => pattern.test(said))?.[0];
  const system = systems.find(([, pattern]) => pattern.test(said))?.[0];
  return browser || system ? `${browser ?? ''}/${system ?? ''}` : null;
}

export function readDevice(kept: string | null): SessionDevice {
  const [browser = '', system = ''] = (kept ?? '').split('/');
  return { browser: browser || null, system: system || null };
}

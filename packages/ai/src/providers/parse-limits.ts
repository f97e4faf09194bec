import type { LimitsByProvider } from '../gates.ts';
import type { ModelSettings, Provider } from './model-settings.ts';
import { DEFAULT_BASE_URLS } from './model-settings.ts';

const PROVIDERS: readonly Provider[] = ['google', 'openai', 'compatible'];

/** What Google's free keys take in a minute. */
const FREE_REQUESTS_PER_MINUTE = 10;

/** The limits of an installation, or every problem with how they are written, one sentence each. */
export type ParsedLimits = { ok: true; limits: LimitsByProvider } | { ok: false; problems: string[] };

/**
 * Reads how many calls a minute each provider is sent: `60` for each, `google:10,openai:500` by provider, 0 = no
 * limit. Nothing written: Google at its own address 10, since its free keys take no more and look like all others.
 */
export function parseLimits(
  requestsPerMinute: string | undefined,
  baseUrls: ModelSettings['baseUrls'] = {},
): ParsedLimits {
  const parts = (requestsPerMinute ?? '').split(',').filter((part) => part.trim() !== '');
  const read = parts.map(readPart);
  const problems = parts.filter((_, i) => read[i] === null).map(problemWith);
  if (problems.length > 0) return { ok: false, problems };
  const isGooglesOwn = !baseUrls.google || baseUrls.google === DEFAULT_BASE_URLS.google;
  const first = parts.length === 0 && isGooglesOwn ? { google: FREE_REQUESTS_PER_MINUTE } : {};
  const counts: Partial<Record<Provider, number>> = Object.assign(first, ...read);
  return {
    ok: true,
    limits: Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, { requestsPerMinute: count || Infinity }]),
    ),
  };
}

function readPart(part: string): Partial<Record<Provider, number>> | null {
  const [, name, digits] = /^\s*(?:([a-z]+)\s*:\s*)?(\d{1,6})\s*$/.exec(part) ?? [];
  if (digits === undefined) return null;
  const count = Number(digits);
  if (name === undefined) return Object.fromEntries(PROVIDERS.map((provider) => [provider, count]));
  return PROVIDERS.some((provider) => provider === name) ? { [name]: count } : null;
}

function problemWith(part: string): string {
  return `AI_REQUESTS_PER_MINUTE: "${part.trim()}" is neither a number nor one for google, openai or compatible, as in google:10.`;
}

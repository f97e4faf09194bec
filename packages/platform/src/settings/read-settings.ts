import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { DemoMode } from '@debrief/contracts';
import { type RawSettings, settingsSchema } from './settings.ts';

/** All problems at once, a sentence each. */
export class SettingsError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

export interface Settings extends RawSettings {
  dataDir: string;
  /** Address that people open; no slash at the end. */
  baseUrl: string;
  /**
   * `local`: demo accounts exist and answer only requests straight from this machine.
   * `open`: DEMO=1, they answer everybody. `off`: they cannot sign in.
   */
  demo: DemoMode;
  isEmbeddedDatabase: boolean;
}

/**
 * Reads and checks every setting once; empty values count as absent.
 * @throws SettingsError naming all problems.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));

  const problems = findContradictions(parsed.data, env);
  if (problems.length > 0) throw new SettingsError(problems);
  return complete(parsed.data, env);
}

function complete(raw: RawSettings, env: Record<string, string | undefined>): Settings {
  const isEmbeddedDatabase = raw.DATABASE_URL === undefined || env.DEBRIEF_EMBEDDED === '1';
  const host = raw.HOST === '127.0.0.1' || raw.HOST === '::1' ? 'localhost' : raw.HOST;
  return {
    ...raw,
    dataDir: resolve(raw.DATA_DIR),
    baseUrl: (raw.BASE_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${raw.PORT}`).replace(
      /\/+$/,
      '',
    ),
    isEmbeddedDatabase,
    demo: demoMode(raw, isEmbeddedDatabase),
  };
}

function demoMode(raw: RawSettings, isEmbeddedDatabase: boolean): DemoMode {
  if (raw.DEMO !== undefined) return raw.DEMO ? 'open' : 'off';
  return isEmbeddedDatabase && isLoopback(raw.HOST) ? 'local' : 'off';
}

function findContradictions(raw: RawSettings, env: Record<string, string | undefined>): string[] {
  const isEmbeddedDatabase = raw.DATABASE_URL === undefined || env.DEBRIEF_EMBEDDED === '1';
  const problems: string[] = [];
  if (!isLoopback(raw.HOST) && raw.BASE_URL === undefined) {
    problems.push(
      `BASE_URL: is needed when HOST is ${raw.HOST}: the address people open, such as https://debrief.example.org`,
    );
  }
  if (!isEmbeddedDatabase && raw.AUTH_SECRET === undefined) {
    problems.push(
      'AUTH_SECRET: is needed with DATABASE_URL: at least 32 random characters, the same for every process',
    );
  }
  if (raw.WEBHOOKS_TO_PRIVATE && !isLoopback(raw.HOST))
    problems.push('WEBHOOKS_TO_PRIVATE: is for this machine alone, when HOST is 127.0.0.1 or localhost');
  const { AI_BUDGET_SOFT_USD: soft, AI_BUDGET_HARD_USD: hard } = raw;
  if (soft !== undefined && hard !== undefined && soft > hard)
    problems.push('AI_BUDGET_SOFT_USD: must not be above AI_BUDGET_HARD_USD');
  return [...problems, ...stripeProblems(raw)];
}

const stripeKeys = [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_PRICE_STANDARD',
  'STRIPE_PRICE_PREMIUM',
] as const;

/** Half of them would take money and give nothing for it. */
function stripeProblems(raw: RawSettings): string[] {
  if (raw.BILLING === 'off') return [];
  const missing = stripeKeys.filter((key) => raw[key] === undefined);
  if (missing.length === stripeKeys.length) return [];
  const problems = missing.map((key) => `${key}: is needed with BILLING=on and the other keys of Stripe`);
  if (raw.STRIPE_PRICE_STANDARD !== undefined && raw.STRIPE_PRICE_STANDARD === raw.STRIPE_PRICE_PREMIUM)
    problems.push('STRIPE_PRICE_PREMIUM: must not be the price of the standard plan');
  return problems;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

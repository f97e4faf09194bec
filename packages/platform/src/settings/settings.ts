import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const optionalText = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const dollars = z.coerce.number().min(0).max(10_000_000);

/** Every setting there is, with its default; `.env.example` lists the same keys. */
export const settingsSchema = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: z.string().trim().default('127.0.0.1'),
  DATA_DIR: z.string().trim().default('.data'),
  DATABASE_URL: optionalText.pipe(
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
      .optional(),
  ),
  BASE_URL: optionalText.pipe(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be the address people open, such as https://debrief.example.org',
      })
      .optional(),
  ),
  AUTH_SECRET: optionalText.pipe(z.string().min(32, 'must be at least 32 characters').optional()),
  DEMO: flag.optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_POOL: wholeNumber(2, 200).default(10),
  CALLS_PER_MINUTE: wholeNumber(0, 1_000_000).default(1_200),
  CALLS_BURST: wholeNumber(10, 1_000_000).default(600),
  WORKER_CONCURRENCY: wholeNumber(1, 64).default(4),
  SMTP_URL: optionalText.pipe(
    z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
  ),
  MAIL_FROM: z.string().trim().default('Debrief <debrief@localhost>'),
  AI_FAST: optionalText,
  AI_BALANCED: optionalText,
  AI_POWERFUL: optionalText,
  GOOGLE_API_KEY: optionalText,
  GOOGLE_BASE_URL: optionalText.pipe(z.url().optional()),
  OPENAI_API_KEY: optionalText,
  OPENAI_BASE_URL: optionalText.pipe(z.url().optional()),
  AI_DAILY_REQUEST_LIMIT: wholeNumber(0, 1_000_000).default(50),
  AI_MONTHLY_REQUEST_LIMIT: wholeNumber(0, 10_000_000).default(500),
  AI_WINDOW_REQUESTS: wholeNumber(0, 1_000_000).default(40),
  AI_WINDOW_MINUTES: wholeNumber(1, 1_440).default(60),
  AI_CALLS_AT_ONCE: wholeNumber(1, 1_000).default(2),
  AI_BUDGET_SOFT_USD: dollars.optional(),
  AI_BUDGET_HARD_USD: dollars.optional(),
  AI_REQUESTS_PER_MINUTE: optionalText,
  AI_CONCURRENCY: wholeNumber(1, 10_000).default(256),
  AI_QUEUE_TIMEOUT_MS: wholeNumber(0, 600_000).default(60_000),
  AI_TIMEOUT_MS: wholeNumber(100, 600_000).default(120_000),
  AI_FIRST_CHUNK_TIMEOUT_MS: wholeNumber(100, 600_000).default(15_000),
  AI_CHUNK_TIMEOUT_MS: wholeNumber(100, 600_000).default(10_000),
  BILLING: z.enum(['off', 'on']).default('off'),
  STRIPE_SECRET_KEY: optionalText,
  STRIPE_WEBHOOK_SECRET: optionalText,
  STRIPE_PRICE_STANDARD: optionalText,
  STRIPE_PRICE_PREMIUM: optionalText,
  STRIPE_BASE_URL: optionalText.pipe(
    z
      .url({ protocol: /^https?$/, error: 'must be an address with nothing after the port' })
      .refine(
        (url) => !URL.canParse(url) || new URL(url).pathname === '/',
        'must have nothing after the port',
      )
      .optional(),
  ),
  ALERT_QUEUE_DEPTH: wholeNumber(0, 100_000_000).default(100_000),
  ALERT_LATENCY_MS: wholeNumber(100, 86_400_000).default(10_000),
  ALERT_LATENCY_P95_MS: wholeNumber(100, 86_400_000).default(5_000),
  ALERT_FAILED_JOBS: wholeNumber(0, 1_000_000).default(0),
  WEBHOOKS_TO_PRIVATE: flag.default(false),
  RULES_PACE_MS: wholeNumber(0, 1_000).default(15),
});
export type RawSettings = z.infer<typeof settingsSchema>;

import { atMost } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

interface Reading {
  what: string;
  parallel: number;
  bytes: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  oursOverThis: number;
}

export interface DashboardResults {
  compile?: ({ attempts: number; p50Ms: number; p95Ms: number } & Record<string, number>)[];
  read?: Reading[];
  jobs?: { what: string; people: number; perSecond: number }[];
  live?: { submissions: number; p50Ms: number; p95Ms: number }[];
}

export function reportDashboard({
  compile = [],
  read = [],
  jobs = [],
  live = [],
}: Results<DashboardResults>): Section {
  const ours = read.find(({ parallel }) => parallel === 1);
  const long = compile.find(({ attempts }) => attempts === 5_000);
  return {
    title: 'The dashboard of a long history',
    text: paragraphs(
      words(`\`pnpm bench dashboard\`: candidates in turns, ratios within the round, the middle of five. The row is that of
        somebody with 500 attempts, ${Math.round((ours?.bytes ?? 0) / 1_000)} kB of JSON.`),
      table(
        ['reading', 'readers at once', 'a second', 'p50 / p95', 'ours over it'],
        read.map((row) => [
          ...[row.what, row.parallel, row.perSecond, pair(row.p50Ms, row.p95Ms)],
          row.what.startsWith('dashboard.get') ? '' : row.oursOverThis,
        ]),
      ),
      table(
        ['compiling after one more attempt', 'p50 / p95', 'over 500 attempts', 'all days counted anew, p50'],
        compile.map((row) => [
          ...[`${row.attempts.toLocaleString('en-GB')} attempts`, pair(row.p50Ms, row.p95Ms)],
          ...[row['over 500'], ms(row['all days anew, p50Ms'])],
        ]),
      ),
      words(`The number of statements is the same for 5,000 attempts as for one (a test counts them).`),
      table(
        ['what', 'figure'],
        [
          ...jobs.map((row) => [
            `compilations by jobs, people with ten attempts each: ${row.what}`,
            `${row.perSecond} a second`,
          ]),
          ...live.map((row) => [
            'from submitting to the live event after which the page shows it',
            `p50 ${ms(row.p50Ms)}, p95 ${ms(row.p95Ms)}`,
          ]),
        ],
      ),
    ),
    aims: [
      atMost('the dashboard of 500 attempts, p95', ours?.p95Ms ?? null, {
        limit: 20,
        unit: 'ms',
        why: whyLong,
      }),
      atMost('compiling for 5,000 attempts over 500', long?.['over 500'] ?? null, { limit: 1.5 }),
    ],
  };
}

const whyLong =
  'The dashboard of 500 attempts: 120 kB go out for each reader; they are read from Postgres once for each compilation.';

import type { Figures } from '../jobs/measure.ts';
import { median } from '../stream/figures.ts';
import { atMost } from './aims.ts';
import { pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface JobsResults {
  jobs: string;
  singles: string;
  rounds: Figures[][];
}

export function reportJobs({ jobs, singles, rounds }: Results<JobsResults>): Section {
  const systems = (rounds[0] ?? []).map(({ system }) => {
    const own = rounds.flatMap((round) => round.filter((each) => each.system === system));
    const over = (figure: (each: Figures) => number) => median(own.map(figure));
    return {
      system,
      perSecond: over(({ perSecond }) => perSecond),
      p50: over(({ startP50Ms }) => startP50Ms),
      p99: over(({ startP99Ms }) => startP99Ms),
    };
  });
  const ours = systems[0];
  return {
    title: 'Jobs',
    text: paragraphs(
      words(`\`pnpm bench jobs\`: ${Number(jobs).toLocaleString('en-GB')} trivial jobs that wait are begun four at a time, then
        ${singles} single ones are put into the idle queue; in turns, the middle of ${rounds.length} rounds, on cores that also
        run Postgres and Redis. BullMQ is measured where a \`redis-server\` is found. Neither writes through to the disk here:
        Redis keeps nothing, Postgres runs with \`fsync\` off, as in tests.`),
      table(
        ['system', 'jobs a second', 'added to begun, p50 / p99'],
        systems.map(({ system, perSecond, p50, p99 }) => [system, perSecond, pair(p50, p99)]),
      ),
      words(`As configured here 16 jobs are fetched ahead by four slots. Hundreds are many times faster and would keep what
        somebody waits for behind them, and held back when a worker dies. Behind ten thousand jobs, one that somebody waits for
        begins within half a second (a test holds it to that). A job that somebody waits for begins within milliseconds
        everywhere; the throughput is far above what an installation submits, and there is no second store to run.`),
    ),
    aims: [
      atMost('a single job, added to begun, p50', ours?.p50 ?? null, { limit: 5, unit: 'ms' }),
      atMost('a single job, added to begun, p99', ours?.p99 ?? null, { limit: 12, unit: 'ms' }),
    ],
  };
}

import type { RecoveryFigures } from '../recovery/summarize.ts';
import { atMost } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

const names = { restart: 'restarted', kill: 'killed (`kill -9`)' };

export function reportRecovery({
  rounds,
  database,
  worker,
}: Results<RecoveryFigures & { rounds: number }>): Section {
  const worst = (figure: (row: RecoveryFigures['database'][number]) => number) =>
    Math.max(...database.map(figure));
  return {
    title: 'After a fault',
    text: paragraphs(
      words(`\`pnpm bench recovery\`: a Postgres of its own is restarted, and killed, while people write over HTTP fifty times a
        second and a worker has jobs; everything is counted from the moment when bare Postgres answers a new connection again.
        Then a worker is killed while another one has nothing to do. The middle and the worst of ${rounds} rounds. "Anew" is when
        the last job that a worker held has been begun again or is done.`),
      table(
        [
          ...['Postgres was', 'away, middle / worst', 'web writes'],
          ...['a job begins', 'jobs that were held, anew', 'answers that were neither done nor "come back"'],
        ],
        database.map(({ fault, down, web, worker: begins, held, odd }) => [
          ...[names[fault], pair(down.p50Ms, down.worstMs), pair(web.p50Ms, web.worstMs)],
          ...[pair(begins.p50Ms, begins.worstMs), pair(held.p50Ms, held.worstMs), odd],
        ]),
      ),
      words(`A worker killed with \`kill -9\`: its jobs (${worker.held} in all rounds) are begun anew by the other one after
        ${ms(worker.p50Ms)}, at the worst after ${ms(worker.worstMs)}.`),
    ),
    aims: [
      atMost(
        'web writes after Postgres answers again, the worst',
        worst(({ web }) => web.worstMs),
        {
          ...{ limit: 100, unit: 'ms', why: whyWeb },
        },
      ),
      atMost(
        'jobs after Postgres answers again, the worst',
        worst((row) => row.worker.worstMs),
        {
          ...{ limit: 5_000, unit: 'ms', why: whyWorker },
        },
      ),
      atMost('jobs of a killed worker begun anew, the worst', worker.worstMs, { limit: 60_000, unit: 'ms' }),
      atMost(
        'jobs held at a fault of Postgres begun anew, the worst',
        worst(({ held }) => held.worstMs),
        {
          ...{ limit: 60_000, unit: 'ms' },
        },
      ),
    ],
  };
}

const whyWeb = `Web writes after a fault: one comes every twenty milliseconds; why the first of them is answered later than
  Postgres is there is not known yet.`;
const whyWorker = `Jobs after a fault: the runner ends when it cannot write how its jobs ended, lets those that run come to their
  end, and is started again after a pause that grows while Postgres is away.`;

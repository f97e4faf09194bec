import { inBatches, outboxRow } from '../enqueue/names.ts';
import type { Turned } from '../measuring/in-turns.ts';
import { atLeast } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface EnqueueResults {
  rounds: number;
  parallel: number;
  jobsOfASubmission: number;
  rows: (Turned & { ofBareInsert: number | null })[];
}

export function reportEnqueue({ rounds, parallel, rows }: Results<EnqueueResults>): Section {
  const ratioOf = (what: string) => rows.find((row) => row.what === what)?.ofBareInsert ?? null;
  return {
    title: 'Putting jobs into the queue',
    text: paragraphs(
      words(`\`pnpm bench enqueue\`: ${parallel} connections, nobody takes a job out, each candidate begins with an empty
        queue; in turns, the middle of ${rounds} rounds. Counted are jobs (of the outbox: rows). CPU is that of Postgres, which
        runs with \`fsync\` off, as in tests.`),
      table(
        ['what', 'a second', 'a statement, p50 / p95', 'p99', 'CPU of Postgres each', 'over the bare insert'],
        rows.map((row) => [
          ...[row.what, row.perSecond, pair(row.p50Ms, row.p95Ms), ms(row.p99Ms)],
          ...[row.cpuMicros === null ? '' : `${row.cpuMicros} µs`, row.ofBareInsert],
        ]),
      ),
      words(`The product adds its jobs by the queue's own function, in the transaction of the change that they belong to: they
        are there exactly when the change is. That function is what costs; all jobs of a submission go in one statement. An
        outbox that somebody empties in batches would be faster and begin each job later; it comes when a place submits more
        than this.`),
    ),
    aims: [
      atLeast('a row of an outbox over a bare insert of a job', ratioOf(outboxRow), 0.5),
      atLeast('jobs added in batches over bare inserts', ratioOf(inBatches), 3, whyBatches),
    ],
  };
}

const whyBatches = `Jobs in batches: every batch goes through the queue's own function, which does more than insert; sixteen at a
  time are driven, and all of it is work of Postgres on the same two cores.`;

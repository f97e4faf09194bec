import { atMost } from './aims.ts';
import { ms, number, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface StartResults {
  rounds: number;
  coldMs: number;
  warmMs: number;
  /** initdb and a start of Postgres alone. */
  postgresMs: number;
  coldOverPostgres: number;
}

export function reportStart(results: Results<StartResults>): Section {
  const { rounds, coldMs, warmMs, postgresMs, coldOverPostgres } = results;
  return {
    title: 'Starting',
    text: paragraphs(
      words(`\`pnpm bench start\`: from the command that \`npm start\` runs to the first 200 of \`/readyz\`, installation and
        build aside; the middle of ${rounds} rounds. On an empty folder that is initdb, every migration, the demo content, server
        and worker; ${number(coldOverPostgres)} times what Postgres alone takes there.`),
      table(
        ['start', 'until ready'],
        [
          ['on an empty data folder', ms(coldMs)],
          ['on what was there', ms(warmMs)],
          ['initdb and Postgres alone', ms(postgresMs)],
        ],
      ),
    ),
    aims: [
      atMost('start on an empty data folder', coldMs, { limit: 8_000, unit: 'ms', why: whySlow }),
      atMost('start on what was there', warmMs, { limit: 1_500, unit: 'ms', why: whySlow }),
    ],
  };
}

const whySlow = `Starting: initdb, the migrations, the demo content and the programs stand one after the other, and each program
  loads its modules anew; on two cores the server and the worker do that beside each other.`;

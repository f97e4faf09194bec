import { atLeast } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

interface Load {
  what: string;
  parallel: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  oursOverThis?: number;
}

export interface BankResults {
  save?: Load[];
  submit?: Load[];
  import?: { format: string; megabytes: number; taken: number; perSecond: number; peakMb: number }[];
  search?: (Load & { questions: number })[];
}

export function reportBank({
  save = [],
  submit = [],
  import: imports = [],
  search = [],
}: Results<BankResults>): Section {
  const most = Math.max(...save.map(({ parallel }) => parallel));
  const bare = save.find(({ what, parallel }) => what === 'bare statement' && parallel === most);
  return {
    title: 'Quizzes and the bank',
    text: paragraphs(
      words(`\`pnpm bench bank\`: each candidate of saving in turns, the middle of three rounds. "Bare" is the very same
        statement through \`pg\`, without the session check; "prepared" as the product's own connections prepare it. Papers
        have sixty questions.`),
      table(
        ['saving an answer', 'students at once', 'a second', 'p50 / p95', 'ours over it'],
        save.map((row, index) => [
          ...[row.what, row.parallel, row.perSecond, pair(row.p50Ms, row.p95Ms)],
          index % 3 === 0 ? '' : row.oursOverThis,
        ]),
      ),
      words(`Beside a statement that is prepared as well, tRPC and HTTP are what is left. Submissions share the machine with
        the debriefs they start and the jobs they leave; a submission is three statements, whatever the number of questions (a
        test counts them).`),
      table(
        ['what', 'figure'],
        [
          ...submit.map((row) => [
            `\`submitAttempt\` of 60 questions, ${row.parallel} at once`,
            `${row.perSecond} a second, p50 ${ms(row.p50Ms)}, p95 ${ms(row.p95Ms)}`,
          ]),
          ...imports.map((row) => [
            `import of ${row.taken.toLocaleString('en-GB')} questions, ${row.format.toUpperCase()} (${row.megabytes} MB)`,
            `${row.perSecond.toLocaleString('en-GB')} a second, ${row.peakMb} MB at most`,
          ]),
          ...search.map((row) => [
            `search in ${row.questions.toLocaleString('en-GB')}: ${row.what}`,
            `p50 ${ms(row.p50Ms)}, p95 ${ms(row.p95Ms)}`,
          ]),
        ],
      ),
      words(`Likeness, which finds words with a typo, is asked only when no word is found. Imports are a process of their
        own.`),
    ),
    aims: [
      atLeast('saving an answer over its bare statement, planned each time', bare?.oursOverThis ?? null, 0.4),
    ],
  };
}

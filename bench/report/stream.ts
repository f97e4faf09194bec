import type { Comparison, Row } from '../stream/report.ts';
import { atMost } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface StreamResults {
  rows: Row[];
  comparison: Comparison[];
}

const names: Record<Row['candidate'], string> = {
  debrief: 'Debrief, squeezed as browsers ask',
  'debrief, not squeezed': 'Debrief, not squeezed',
  'growing objects over tRPC': 'growing objects over tRPC',
  'bare AI SDK': 'bare stream',
};

export function reportStream({ rows, comparison }: Results<StreamResults>): Section {
  const of = (row: Row) =>
    comparison.find((each) => each.candidate === row.candidate && each.concurrent === row.concurrent);
  const at50 = comparison.find(({ candidate, concurrent }) => candidate === 'debrief' && concurrent === 50);
  return {
    title: 'Debriefs that write themselves',
    text: paragraphs(
      words(`\`pnpm bench stream\`, on the cores that also run Postgres, the model's double and all readers. The double
        speaks OpenAI's format, ten characters every 20 ms, about 3,300 characters an insight. Starts are spread over six
        seconds, less than one stream takes, so that at the end all are being written at once. Everything is measured at the
        reader's socket, bodies only; CPU is read from \`/proc\`. The bare stream is the AI SDK's \`textStream\` of the same
        double, served raw: it stores nothing and checks nothing. The growing objects are its \`partialOutputStream\`, each sent
        whole over tRPC.`),
      table(
        [
          ...[
            'at once',
            'candidate',
            "first word behind the model's, p50 / p95",
            "oldest word behind the model's, worst",
          ],
          ...['bytes over text', 'server CPU over bare', 'Postgres CPU an insight'],
        ],
        rows.map((row) => [
          ...[row.concurrent, names[row.candidate], pair(row.firstBehindModelP50, row.firstBehindModelP95)],
          ...[ms(row.latestBehindModelMax), row.bytesOverText, of(row)?.serverCpuOverBare ?? 1],
          row.candidate.startsWith('debrief') ? ms(row.postgresCpuMs) : '',
        ]),
      ),
      words(`What is not in these columns: at 200, which is 33 submissions a second, most of the time from pressing submit
        to the first word is the submissions themselves (scoring and the outbox share the cores with everybody else). Jobs of a
        submission inserted in bulk come first there.`),
    ),
    aims: [
      atMost(
        'first word of a debrief later than the bare stream’s, 50 at once',
        at50?.addedToFirstMs ?? null,
        {
          ...{ limit: 3, unit: 'ms' },
        },
      ),
      atMost('bytes of a squeezed debrief over its text, 50 at once', at50?.wireOverBare ?? null, {
        limit: 1.5,
      }),
      atMost('server CPU over the bare stream’s, 50 at once', at50?.serverCpuOverBare ?? null, {
        limit: 1.5,
      }),
    ],
  };
}

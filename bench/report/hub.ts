import type { Turned } from '../measuring/in-turns.ts';
import { atMost } from './aims.ts';
import { ms, number, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

type HubRow = Turned & { memoryKbEach: number };

export interface HubResults {
  listeners: number;
  rounds: number;
  rows: HubRow[];
}

const names: Record<string, string> = { ours: '`events.watch`', bare: 'bare server-sent events' };

export function reportHub({ listeners, rounds, rows }: Results<HubResults>): Section {
  const [ours, bare] = ['ours', 'bare'].map((what) => rows.find((row) => row.what === what));
  const over = (figure: (row: HubRow) => number) =>
    ours && bare ? Math.round((figure(ours) / figure(bare)) * 100) / 100 : null;
  return {
    title: 'Many open pages',
    text: paragraphs(
      words(`\`pnpm bench hub\`: the pages of ${number(listeners)} people on one server process, all told of a notification by
        another process at the same moment; beside them a server of bare \`node:http\` that keeps as many readers and writes the
        same event to each. In turns, the middle of ${rounds} rounds. How late an event is, is measured at the reader's socket
        from the moment it is told, the way through Postgres included for ours; CPU is that of the server process.`),
      table(
        ['what', 'memory a connection', 'CPU an event', 'late, p50 / p95', 'late, p99', 'lost'],
        rows.map((row) => [
          ...[names[row.what] ?? row.what, `${row.memoryKbEach} KB`],
          ...[`${row.cpuMicros} µs`, pair(row.p50Ms, row.p95Ms), ms(row.p99Ms), row.failed],
        ]),
      ),
    ),
    aims: [
      atMost(
        'memory of an open page over the bare one',
        over((row) => row.memoryKbEach),
        {
          ...{ limit: 1.6, why: whyHub },
        },
      ),
      atMost(
        'CPU of an event to an open page over the bare one',
        over((row) => row.cpuMicros ?? Number.NaN),
        {
          ...{ limit: 1.6, why: whyHub },
        },
      ),
      atMost(`an event to ${number(listeners)} pages at once, p99`, ours?.p99Ms ?? null, {
        ...{ limit: 60, unit: 'ms', why: whyHub },
      }),
    ],
  };
}

const whyHub = `Many open pages: each is a tRPC subscription, as every other stream is, with a generator, a web stream and an
  abort signal of its own; a plain stream would need a door of its own, with the same checks of session and scope. At the
  wake-ups that people have, a few a minute, this is little; when thousands of pages share a process, that door comes first.`;

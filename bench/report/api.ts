import type { Row } from '../api/rows.ts';
import { atLeast, atMost } from './aims.ts';
import { ms, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface ApiResults {
  rounds: number;
  seconds: number;
  dashboardBytes: number;
  rows: Row[];
}

const parts: Record<string, string> = {
  nobody: 'A query that reads nothing (`accounts.me` of nobody), beside an answer that is always the same',
  query: 'A query of one row (`accounts.me`), session check included',
  dashboard: 'The compiled dashboard (`dashboard.get`), session check included',
  save: '`saveAnswer`, session check included',
  submit: '`submitAttempt` of twenty answered questions, session check included',
};

export function reportApi({ rounds, dashboardBytes, rows }: Results<ApiResults>): Section {
  const find = (part: string, what: string, parallel: number, processes = 1) =>
    rows.find(
      (row) =>
        row.part === part && row.what === what && row.parallel === parallel && row.processes === processes,
    );
  const most = Math.max(...rows.map(({ parallel }) => parallel));
  const tables = Object.entries(parts).map(([part, title]) => {
    const own = rows.filter((row) => row.part === part);
    return own.length > 0 ? `### ${title}\n\n${tellRows(own)}` : '';
  });
  return {
    title: 'Calls through every door',
    text: paragraphs(
      words(`\`pnpm bench api\`: server processes of an installation whose worker rests, and beside them the same work
        without Debrief: the product's own statements, recorded as it sends them and prepared as it prepares them, behind
        bare \`node:http\` and from a bare \`pg\` pool of ten; for reading, tRPC by its own server too. Every candidate in
        turns, ${rounds} rounds; a ratio is of one round, the middle of all. CPU is that of the server processes, read from
        /proc. Reading is driven by autocannon, writing by a driver of our own, since each of its requests differs.`),
      ...tables,
      words(`"By its own handler" is the very same server, asked by a header to take tRPC's \`resolveResponse\` (Request,
        Headers and Response of the Fetch API for each call): what the short way for plain calls saves. Every way checks the
        same: session, scopes, origin, allowance, input and output by schema. The dashboard, ${Math.round(dashboardBytes / 1_000)}
        kB here, is read once for each compilation and goes out as it is stored; by REST it is parsed, checked and written again, and given a tag. With a submission goes the
        debrief that it starts: its CPU is counted, the bare candidates write none. Bare pg shares its process with the
        driver, bare \`node:http\` does not.`),
    ),
    aims: [
      atLeast(
        'a query of one row by tRPC, over bare node:http',
        find('query', 'tRPC', most)?.ofBareHttp ?? null,
        0.4,
        whyQuery,
      ),
      atMost('the dashboard, p95', find('dashboard', 'tRPC, batch of one', 1)?.p95Ms ?? null, {
        limit: 20,
        unit: 'ms',
      }),
      atMost(
        `the dashboard, ${most} at once, p95`,
        find('dashboard', 'tRPC, batch of one', most)?.p95Ms ?? null,
        {
          ...{ limit: 20, unit: 'ms', why: whyManyDashboards },
        },
      ),
      atLeast(
        'saving an answer by tRPC, over the bare statements',
        find('save', 'tRPC', most)?.ofBarePg ?? null,
        0.4,
        whySave,
      ),
      atLeast(
        'submitting by tRPC, over the bare statements',
        find('submit', 'tRPC', most)?.ofBarePg ?? null,
        0.4,
        whySubmit,
      ),
    ],
  };
}

const whyQuery = `A query of one row: a profile of the server shows that half of each request is writing to sockets, and that the
  rest is spread thin, a few hundredths each: headers, hooks (origin, allowance, idempotency), the line of the log, the driver,
  tRPC's middlewares, the checks of input and output. Each of them is wanted. Questions to Postgres that are asked in one turn
  leave in one write; answers to callers cannot, since each has a socket of its own.`;
const whyManyDashboards = `The dashboard for many at once: the body is read from Postgres and squeezed once for each compilation; what
  waits is the one process that answers them all.`;
const whySave = `Saving: the statement is a small part of a request; the rest is what every request costs: headers, hooks, the line
  of the log, the checks of input and output, the write to the socket. A save has a
  connection for itself, since it may wait for a lock; word to the person's other tabs goes out with that of others.`;
const whySubmit = `Submitting: the debrief begins to be written in the same process the moment the submission commits, and
  shares its core with the submissions that come next.`;

function tellRows(rows: readonly Row[]): string {
  const heads = [
    ...['processes', 'at once', 'by', 'a second', 'p50 / p95', 'p99', 'CPU a call'],
    ...['over bare http', 'over bare pg'],
  ];
  return table(
    heads,
    rows.map((row) => [
      ...[row.processes, row.parallel, row.what, row.perSecond, pair(row.p50Ms, row.p95Ms), ms(row.p99Ms)],
      ...[row.cpuMicros === null ? '' : `${row.cpuMicros} µs`, row.ofBareHttp, row.ofBarePg],
    ]),
  );
}

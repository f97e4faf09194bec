import pg from 'pg';
import { type Candidate, inTurns } from '../measuring/in-turns.ts';
import { load } from '../measuring/load.ts';

import type { ReadPart, Row, Wanted } from './rows.ts';
import { shoot } from './shoot.ts';
import { type ApiStage, poolSize } from './stage.ts';
import { chosen, toRows } from './to-rows.ts';

const paths: Record<ReadPart, { ours: string; bare: string; rest: string }> = {
  nobody: { ours: 'accounts.me', bare: 'hello', rest: 'accounts/me' },
  query: { ours: 'accounts.me', bare: 'me', rest: 'accounts/me' },
  dashboard: { ours: 'dashboard.get', bare: 'dashboard', rest: 'dashboard/get' },
};

/** One query through every door, beside the same statements without us. */
export async function measureReads(stage: ApiStage, part: ReadPart, wanted: Wanted): Promise<Row[]> {
  const rows: Row[] = [];
  const pool = new pg.Pool({ connectionString: stage.at.database.connectionString, max: poolSize });
  for (const processes of wanted.processes) {
    for (const parallel of wanted.parallel) {
      if (parallel < processes) continue;
      const candidates = listCandidates(stage, { part, processes, parallel, pool });
      const turned = await inTurns(chosen(candidates, wanted), wanted);
      rows.push(...toRows(turned, { part, processes, parallel }));
      console.table(rows.slice(-chosen(candidates, wanted).length));
    }
  }
  await pool.end();
  return rows;
}

interface Asked {
  what: string;
  path: string;
  callsEach?: number;
  extra?: Record<string, string>;
}

interface Listed {
  part: ReadPart;
  processes: number;
  parallel: number;
  pool: pg.Pool;
}

function listCandidates(stage: ApiStage, { part, processes, parallel, pool }: Listed): Candidate[] {
  const { ours, bare, rest } = paths[part];
  const headers: Record<string, string> =
    part === 'nobody' ? {} : { authorization: `Bearer ${stage.reader.person.token}` };
  const at = (
    urls: string[],
    pids: number[],
    { what, path, callsEach = 1, extra = {} }: Asked,
  ): Candidate => ({
    what,
    pids: pids.slice(0, processes),
    shoot: (seconds) =>
      shoot(
        {
          urls: urls.slice(0, processes),
          path,
          headers: { ...headers, ...extra },
          connections: parallel,
          callsEach,
        },
        seconds,
      ),
  });
  const own = (asked: Asked) => at(stage.ours.urls, stage.ours.pids, asked);
  const beside = (parts: ApiStage['bare'], asked: Asked) =>
    at(
      parts.map(({ port }) => `http://127.0.0.1:${port}`),
      parts.map(({ pid }) => pid),
      asked,
    );
  const one = '?batch=1&input=%7B%7D';
  const five = Array.from({ length: 5 }, () => ours);
  const path = `/api/trpc/${ours}`;
  return [
    own({ what: 'tRPC', path }),
    own({ what: 'tRPC, by its own handler', path, extra: { 'trpc-accept': 'application/json' } }),
    own({ what: 'tRPC, batch of one', path: `${path}${one}` }),
    own({ what: 'tRPC, batch of five', path: `/api/trpc/${five}${one}`, callsEach: 5 }),
    own({ what: 'REST', path: `/api/v1/${rest}` }),
    beside(stage.stock, { what: 'tRPC by its own server', path: `/${bare}` }),
    beside(stage.bare, { what: 'bare node:http', path: `/${bare}` }),
    ...(part === 'nobody' ? [] : [barePg(stage, part, { pool, parallel })]),
  ];
}

/** The session and the read, straight from this process. */
function barePg(
  { work, reader }: ApiStage,
  part: 'query' | 'dashboard',
  { pool, parallel }: { pool: pg.Pool; parallel: number },
): Candidate {
  const { statement } = work.reads[part === 'query' ? 'me' : 'dashboard'];
  const once = async () => {
    await pool.query({ ...work.session, values: [reader.person.token] });
    await pool.query(statement);
  };
  return {
    what: 'bare pg',
    pids: [],
    shoot: (seconds) =>
      load(
        Array.from({ length: parallel }, () => once),
        { seconds },
      ),
  };
}

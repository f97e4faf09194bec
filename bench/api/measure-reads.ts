import pg from 'pg';
import { type Candidate, inTurns } from '../measuring/in-turns.ts';
import { load } from './load.ts';
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
  const at = (urls: string[], pids: number[], what: string, path: string, callsEach = 1): Candidate => ({
    what,
    pids: pids.slice(0, processes),
    shoot: (seconds) =>
      shoot({ urls: urls.slice(0, processes), path, headers, connections: parallel, callsEach }, seconds),
  });
  const own = (what: string, path: string, callsEach = 1) =>
    at(stage.ours.urls, stage.ours.pids, what, path, callsEach);
  const beside = (parts: ApiStage['bare'], what: string, path: string) =>
    at(
      parts.map(({ port }) => `http://127.0.0.1:${port}`),
      parts.map(({ pid }) => pid),
      what,
      path,
    );
  const one = '?batch=1&input=%7B%7D';
  return [
    own('tRPC', `/api/trpc/${ours}`),
    own('tRPC, batch of one', `/api/trpc/${ours}${one}`),
    own('tRPC, batch of five', `/api/trpc/${Array.from({ length: 5 }, () => ours)}${one}`, 5),
    own('REST', `/api/v1/${rest}`),
    beside(stage.stock, 'tRPC by its own server', `/${bare}`),
    beside(stage.bare, 'bare node:http', `/${bare}`),
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

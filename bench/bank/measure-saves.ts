import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { post } from '../measuring/post.ts';
import { load, round } from './figures.ts';
import { compileSave } from './save-statement.ts';
import { makeExam, type Sitting, seat } from './sitting.ts';
import type { BenchStage } from './stage.ts';

const rounds = 3;

/** Answers saved over HTTP, session check included, beside the very same statement sent by `pg`. */
export async function measureSaves({ at, parallel, seconds, poolSize }: BenchStage): Promise<object[]> {
  const quizId = await makeExam(at);
  const pool = new pg.Pool({ connectionString: at.database.connectionString, max: poolSize });
  const fill = await compileSave();
  const rows: object[] = [];
  for (const count of parallel) {
    const ours = await seat(at, quizId, count);
    const bare = await seat(at, quizId, count);
    const named = await seat(at, quizId, count);
    const savers = ours.map((sitting) => saver(sitting, (save) => overHttp(at.url, sitting, save)));
    const bareSavers = (sittings: Sitting[], name?: string) =>
      sittings.map((sitting) =>
        saver(sitting, (save) => {
          const owner = { userId: sitting.person.id, attemptId: sitting.attempt.id };
          return overPg(pool, { ...fill({ ...save, ...owner }), name });
        }),
      );
    const candidates = {
      saveAnswer: savers,
      'bare statement': bareSavers(bare),
      'bare statement, prepared': bareSavers(named, 'save'),
    };
    rows.push(...(await compareAll(candidates, { count, seconds })));
  }
  await pool.end();
  return rows;
}

type Candidates = Record<string, (() => Promise<void>)[]>;

/** In turns, so that what disturbs the machine disturbs them all. */
async function compareAll(
  candidates: Candidates,
  { count, seconds }: { count: number; seconds: number },
): Promise<object[]> {
  const figures = Object.entries(candidates).map(([what, workers]) => ({
    what,
    workers,
    runs: [] as Figures[],
  }));
  for (let round = 0; round < rounds; round++)
    for (const { workers, runs } of figures) runs.push(await load(workers, seconds));
  const own = middle(figures[0]?.runs ?? []);
  return figures.map(({ what, runs }) => {
    const figure = middle(runs);
    return { what, parallel: count, ...figure, oursOverThis: round(own.perSecond / figure.perSecond) };
  });
}

type Figures = Awaited<ReturnType<typeof load>>;

/** The round in the middle. */
function middle(figures: Figures[]): Figures {
  const sorted = [...figures].sort((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Figures;
}

export interface Save {
  questionVersionId: string;
  response: Sitting['answers'][number]['response'];
  baseRevision: number;
  saveKey: string;
}

/** Goes round the paper, each save over the revision before it. */
export function saver({ answers }: Sitting, send: (save: Save) => Promise<void>): () => Promise<void> {
  let count = 0;
  return async () => {
    const answer = answers[count % answers.length];
    if (!answer) throw new Error('The paper is empty.');
    const baseRevision = Math.floor(count / answers.length);
    count += 1;
    await send({ ...answer, baseRevision, saveKey: randomUUID() });
  };
}

async function overHttp(url: string, { person, attempt }: Sitting, save: Save): Promise<void> {
  const input = { ...save, attemptId: attempt.id, timeSpentMs: 1_000 };
  const text = await post(`${url}/api/trpc/quizzes.saveAnswer`, person.token, JSON.stringify(input));
  if (!text.includes('"saved"')) throw new Error(`Not saved: ${text}`);
}

async function overPg(pool: pg.Pool, statement: pg.QueryConfig): Promise<void> {
  const { rows } = await pool.query(statement);
  if (rows[0]?.outcome !== 'counted') throw new Error(`Not saved: ${JSON.stringify(rows)}`);
}

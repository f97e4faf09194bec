import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addPerson,
  findFreePort,
  type OwnPostgres,
  type Person,
  type RunningProgram,
  startOwnPostgres,
  startProgram,
} from '@debrief/testing';
import { type JobBoard, openJobBoard } from './job-board.ts';

export interface RecoveryStage {
  postgres: OwnPostgres;
  server: RunningProgram;
  url: string;
  person: Person;
  jobs: JobBoard;
  /** One more; resolves when it is ready. */
  startWorker(): Promise<RunningProgram>;
  /** What the programs said last, for when one of them does not come back. */
  lastWords(): string;
  close(): Promise<void>;
}

const secret = 'a secret for a bench, 32 characters.';

/** A Postgres of its own, which may be ended, with one server process; workers are started by those who need them. */
export async function openStage(): Promise<RecoveryStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'debrief-recovery-'));
  const postgres = await startOwnPostgres();
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), BASE_URL: url, DATA_DIR: dataDir },
    ...{ DATABASE_URL: postgres.connectionString, DEBRIEF_EMBEDDED: '1', AUTH_SECRET: secret },
    ...{ NODE_ENV: 'production', LOG_LEVEL: 'info', CALLS_PER_MINUTE: '0' },
  };
  const server = startProgram('apps/server/src/main.ts', env);
  const programs = [server];
  const jobs = openJobBoard(postgres.connectionString, programs);
  await server.printed('the server is ready');
  return {
    ...{ postgres, server, url, jobs },
    person: await addPerson({ database: postgres, secret, url }),
    async startWorker() {
      const worker = startProgram('bench/recovery/worker-process.ts', env);
      programs.push(worker);
      await worker.printed('the worker is ready');
      return worker;
    },
    lastWords: () => programs.flatMap(({ lines }) => lines.slice(-15)).join('\n'),
    async close() {
      await Promise.all(programs.map((program) => program.stop()));
      await jobs.close();
      await postgres.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

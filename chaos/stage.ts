import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aBank,
  aQuiz,
  findFreePort,
  type OwnPostgres,
  type ProviderDouble,
  sayFor,
  shortAnswer,
  startOwnPostgres,
  startProviderDouble,
  startTcpProxy,
  type TcpProxy,
} from '@debrief/testing';
import { insertBank, type TestBank } from '../packages/features/src/insights/testing/make-attempt-queries.ts';
import { createHand, type Hand } from './hand.ts';

export interface ServerPlace {
  hand: Hand;
  /** Between its readers and it. */
  wire: TcpProxy;
  /** Through the wire. */
  url: string;
}

/** Two servers and two workers on a Postgres of their own, a model on loopback, and wires that can be cut. */
export interface Stage {
  postgres: OwnPostgres;
  /** Between all programs and Postgres. */
  databaseWire: TcpProxy;
  model: ProviderDouble;
  servers: [ServerPlace, ServerPlace];
  workers: [Hand, Hand];
  quizId: string;
  /** For attempts that are there already. */
  bank: TestBank;
  secret: string;
  /** What the programs printed last. */
  lastWords(): string[];
  close(): Promise<void>;
}

const secret = 'a secret for chaos, 32 characters and more';

export async function setStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'debrief-chaos-'));
  const [postgres, model] = await Promise.all([startOwnPostgres(), startProviderDouble()]);
  const databaseWire = await startTcpProxy(postgres.port);
  const questions = await aBank(postgres.db, ['one', 'two', 'three'].map(shortAnswer));
  const quizId = await aQuiz(postgres.db, questions);
  const bank = await insertBank(postgres.db);
  const env = environment({ dataDir, model, connectionString: through(postgres, databaseWire) });
  const servers = await Promise.all([openServer(env), openServer(env)]);
  const workers = [createHand('worker', env), createHand('worker', env)] as [Hand, Hand];
  letModelSpeak(model);
  await Promise.all([...servers.map(({ hand }) => hand), ...workers].map((hand) => hand.up()));
  return {
    ...{ postgres, databaseWire, model, workers, quizId, bank, secret },
    servers: servers as [ServerPlace, ServerPlace],
    lastWords: () => [...servers.map(({ hand }) => hand), ...workers].map((hand) => hand.lastWords()),
    async close() {
      await Promise.all([...servers.map(({ hand }) => hand), ...workers].map((hand) => hand.kill()));
      await Promise.all([...servers.map(({ wire }) => wire), databaseWire].map((wire) => wire.close()));
      await model.close();
      await postgres.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openServer(env: Record<string, string>): Promise<ServerPlace> {
  const port = await findFreePort();
  const wire = await startTcpProxy(port);
  const url = `http://127.0.0.1:${wire.port}`;
  return { wire, url, hand: createHand('server', { ...env, PORT: String(port), BASE_URL: url }) };
}

function through({ connectionString }: OwnPostgres, wire: TcpProxy): string {
  const url = new URL(connectionString);
  url.port = String(wire.port);
  return url.href;
}

interface Place {
  dataDir: string;
  model: ProviderDouble;
  connectionString: string;
}

function environment({ dataDir, model, connectionString }: Place): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DATABASE_URL: connectionString,
    DATABASE_POOL: '5',
    DEBRIEF_EMBEDDED: '1',
    AUTH_SECRET: secret,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    AI_BALANCED: 'openai:double',
    OPENAI_API_KEY: 'not-a-key',
    OPENAI_BASE_URL: model.openaiUrl,
    // Only the limits of what is tested here may bind.
    AI_DAILY_REQUEST_LIMIT: '100000',
    AI_MONTHLY_REQUEST_LIMIT: '100000',
  };
}

/** Says the word by which an attempt is known, so that a reader can tell whose insight it has. */
function letModelSpeak(model: ProviderDouble): void {
  model.always((request) => {
    const draft = sayFor(request.schema ?? {}, { prompt: request.prompt, chars: 1_400 });
    const mark = markIn(request.prompt) ?? 'nobody';
    return {
      say:
        typeof draft === 'object'
          ? { ...draft, summary: `This is for ${mark}. ${'So it goes. '.repeat(20)}` }
          : draft,
      ...{ chunkChars: 14, paceMs: 14, firstTokenMs: 250 },
    };
  });
}

export function markIn(text: string): string | undefined {
  return /heron[a-z]{8}/.exec(text)?.[0];
}

import { bareEnvironment } from '../env.ts';
import type { SpareParts } from './spares.ts';

/** The settings of the world's own server and worker, as they would stand in `.env`. */
export function worldEnvironment(
  { url, model, settings }: SpareParts,
  place: { url: string; dataDir: string },
): Record<string, string | undefined> {
  return {
    ...bareEnvironment(),
    ...{ BASE_URL: url, HOST: '127.0.0.1', DATA_DIR: place.dataDir, DATABASE_URL: place.url },
    ...{ DATABASE_POOL: '6', WORKER_CONCURRENCY: '4', LOG_LEVEL: settings.logLevel },
    // Demo accounts answer on this machine, as with the database that `npm start` brings.
    ...{ DEBRIEF_EMBEDDED: '1', AUTH_SECRET: 'a secret of the world for tests, that all know' },
    ...{ AI_FAST: 'openai:double', AI_BALANCED: 'openai:double', AI_POWERFUL: 'openai:double' },
    ...{ OPENAI_API_KEY: 'not-a-key', OPENAI_BASE_URL: model.openaiUrl },
    ...{ AI_FIRST_CHUNK_TIMEOUT_MS: '2000', RULES_PACE_MS: '4', NODE_ENV: 'production' },
    ...{ CALLS_PER_MINUTE: '1000000', CALLS_BURST: '1000000' },
  };
}

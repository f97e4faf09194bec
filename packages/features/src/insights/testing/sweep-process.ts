import { readSettings } from '@debrief/platform';
import { type CutMoment, type StatementCutter, startStatementCutter } from '@debrief/testing';
import { createServices, type OpenServices } from '../../services.ts';
import type { InsightBench } from './insight-bench.ts';
import { quickTiming } from './insight-bench.ts';

/** A process whose way to Postgres breaks at one statement. */
export interface SweptProcess {
  services: OpenServices;
  cutter: StatementCutter;
  close(): Promise<void>;
}

export async function startSweptProcess(
  { database, model }: InsightBench,
  { at, moment }: { at: number; moment: CutMoment },
): Promise<SweptProcess> {
  const url = new URL(database.connectionString);
  const targetPort = Number(url.port);
  const cutter = await startStatementCutter({ targetPort, at, moment, applications: ['debrief-swept'] });
  url.port = String(cutter.port);
  const settings = readSettings({
    DATABASE_URL: url.href,
    AUTH_SECRET: 'a secret of at least 32 characters',
    LOG_LEVEL: 'silent',
    AI_BALANCED: 'openai:test-model',
    OPENAI_API_KEY: 'test',
    OPENAI_BASE_URL: model.openaiUrl,
  });
  const services = await createServices(settings, { name: 'swept', streamTiming: quickTiming });
  cutter.arm();
  return {
    ...{ services, cutter },
    async close() {
      await services.close().catch(() => {});
      await cutter.close();
    },
  };
}

import {
  type Installation,
  type ProviderDouble,
  startInstallation,
  startProviderDouble,
} from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDebriefClient, type PartialInsightUpdate } from './index.ts';
import { submitEmptyAttempt } from './testing/submitted-attempt.ts';

const summary = 'Words that come slowly, one after the other. '.repeat(6).trim();

let double: ProviderDouble;
let installation: Installation;

beforeAll(async () => {
  double = await startProviderDouble();
  const settings = {
    AI_BALANCED: 'openai:double',
    OPENAI_API_KEY: 'not-a-key',
    OPENAI_BASE_URL: double.openaiUrl,
  };
  installation = await startInstallation({ settings });
}, 60_000);
afterAll(async () => {
  await installation.stop();
  await double.close();
});

it('a server that is killed and comes back: the reader goes on, told to start over, to one whole insight', async () => {
  double.always({
    say: { summary, strengths: [], weaknesses: [], recommendations: [], keyTakeaway: 'Go on.' },
    chunkChars: 6,
    paceMs: 40,
  });
  const client = createDebriefClient({ url: installation.url });
  await client.session.signInDemo('student');
  const updates: PartialInsightUpdate[] = [];
  let restarted: Promise<void> | undefined;

  for await (const update of client.partialInsights(await submitEmptyAttempt(client))) {
    updates.push(update);
    if ((update.insight.summary?.length ?? 0) > 60) restarted ??= killAndRestart();
  }
  await restarted;

  const lengths = updates.map(({ insight }) => insight.summary?.length ?? 0);
  expect(lengths.some((length, index) => length < (lengths[index - 1] ?? 0))).toBe(true);
  expect(updates.at(-1)).toMatchObject({ status: 'ready', insight: { summary, keyTakeaway: 'Go on.' } });
}, 60_000);

async function killAndRestart(): Promise<void> {
  await installation.server.kill();
  await installation.restartServer();
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { LanguageModelV4, LanguageModelV4StreamPart, LanguageModelV4Usage } from '@ai-sdk/provider';
import { stopError } from './watchdog.ts';

const NOTHING: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};
const STOP = { unified: 'stop', raw: undefined } as const;
const TEXT_ID = 'rules';

/**
 * A model that is code: it says the JSON of what `write` returns, in pieces of whole words of about twelve characters,
 * one every `paceMs` (0 = without a pause), so that a person can watch it. To everything else it is a model like others.
 */
export function createRulesModel(write: () => unknown, paceMs: number): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'rules',
    modelId: 'rules',
    supportedUrls: {},
    async doGenerate() {
      const text = JSON.stringify(write());
      return { content: [{ type: 'text', text }], finishReason: STOP, usage: NOTHING, warnings: [] };
    },
    async doStream({ abortSignal }) {
      const text = JSON.stringify(write());
      return { stream: toStream(say(text, paceMs, abortSignal)) };
    },
  };
}

/** `ReadableStream.from`, which browsers' types do not know: the page's type check reads along to the router. */
function toStream<T>(parts: AsyncGenerator<T>): ReadableStream<T> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* say(
  text: string,
  paceMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: 'stream-start', warnings: [] };
  yield { type: 'text-start', id: TEXT_ID };
  for (const delta of pieces(text)) {
    if (signal?.aborted) throw stopError();
    yield { type: 'text-delta', id: TEXT_ID, delta };
    if (paceMs > 0) await sleep(paceMs, undefined, { signal });
  }
  yield { type: 'text-end', id: TEXT_ID };
  yield { type: 'finish', usage: NOTHING, finishReason: STOP };
}

/** The text cut after whole words, into pieces of at least twelve characters (a long word stays whole). */
export function pieces(text: string): string[] {
  return text.match(/[\s\S]{1,11}\S*\s*/g) ?? [];
}

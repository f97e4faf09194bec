import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { answerFormat } from './answer-format.ts';
import { failureOf, ModelFailure, toFailure } from './failure.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import type { AiTask, Question } from './task.ts';
import { reportedUsage, type TokenUsage } from './usage.ts';
import type { Watchdog } from './watchdog.ts';

/** One request to one model. */
export interface ModelRequest {
  task: AiTask<never, unknown>;
  question: Question;
  model: ConfiguredModel;
  /** Goes along as `x-client-request-id`, so that a provider's records can be matched with ours. */
  callId: string;
}

/** What has been heard of an answer so far; filled while it comes, and readable when it breaks off. */
export interface Heard {
  text: string;
  usage: TokenUsage | null;
  responseId: string | null;
}

/** Who hears it. */
export interface Hearing {
  heard: Heard;
  watchdog: Watchdog;
  onText(text: string): void;
}

// An answer longer than this many characters for each token allowed is running wild.
const MAX_CHARS_PER_TOKEN = 32;

/**
 * Sends the request and hears the answer to its end. Providers fail in four ways: the request is refused, an error
 * stands in the stream, the stream breaks, or it ends without saying so. All leave here as one exception; the caller
 * asks the watchdog first, whose abort can look like any of them.
 *
 * It speaks to the model by the provider interface itself and not by `streamText`, which does the same with a chain of
 * transforms: about twice the CPU a delta, its own timers that start too late, and a default handler that prints prompts.
 */
export async function listen(request: ModelRequest, hearing: Hearing): Promise<void> {
  const { heard } = hearing;
  const maxChars = request.task.maxOutputTokens * MAX_CHARS_PER_TOKEN;
  let finish = 'interrupted';
  for await (const part of partsOf(
    await openStream(request, hearing.watchdog.signal),
    hearing.watchdog.signal,
  )) {
    if (part.type === 'text-delta') hearText(part.delta, { ...hearing, maxChars });
    else if (part.type === 'reasoning-delta') hearing.watchdog.heard();
    else if (part.type === 'response-metadata') heard.responseId ??= part.id ?? null;
    else if (part.type === 'error') throw new ModelFailure(toFailure(part.error));
    else if (part.type === 'finish') {
      heard.usage = reportedUsage(part.usage);
      finish = part.finishReason.unified;
    }
  }
  if (finish === 'content-filter') throw new ModelFailure(failureOf('refused'));
  if (finish === 'interrupted' || finish === 'error')
    throw new ModelFailure(failureOf('broken-off', 'no-end', true));
}

function hearText(text: string, { heard, watchdog, onText, maxChars }: Hearing & { maxChars: number }): void {
  if (text === '') return;
  watchdog.heard();
  heard.text += text;
  if (heard.text.length > maxChars) throw new ModelFailure(failureOf('invalid-output', 'endless'));
  onText(text);
}

async function openStream({ task, question, model, callId }: ModelRequest, abortSignal: AbortSignal) {
  const { stream } = await model.model.doStream({
    prompt: [
      { role: 'system', content: question.instructions },
      { role: 'user', content: [{ type: 'text', text: question.prompt }] },
    ],
    responseFormat: answerFormat(task.schema, task.name),
    maxOutputTokens: task.maxOutputTokens + model.thinkingTokens,
    ...(model.reasoning && { reasoning: model.reasoning }),
    ...(model.providerOptions && { providerOptions: model.providerOptions }),
    headers: { 'x-client-request-id': callId },
    abortSignal,
  });
  return stream;
}

// A stream whose provider does not mind the abort is left all the same: cancelling ends a read that is under way.
async function* partsOf(stream: ReadableStream<LanguageModelV4StreamPart>, signal: AbortSignal) {
  const reader = stream.getReader();
  const leave = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(brokenOff);
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}

function brokenOff(error: unknown): never {
  throw new ModelFailure(toFailure(error));
}

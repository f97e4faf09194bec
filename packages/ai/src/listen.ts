import { streamText } from 'ai';
import { failureOf, ModelFailure } from './failure.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import { rawJson } from './raw-json.ts';
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
}

// An answer longer than this many characters for each token allowed is running wild.
const MAX_CHARS_PER_TOKEN = 32;

/**
 * Sends the request and hears the answer to its end. The library reports failures in four ways (an error part, an
 * abort part, an exception out of the stream, a clean end without a finish); all leave here as one exception.
 */
export async function listen(
  request: ModelRequest,
  hearing: { heard: Heard; watchdog: Watchdog; onText(text: string): void },
): Promise<void> {
  const { heard, watchdog } = hearing;
  const stream = openStream(request, watchdog.signal);
  let error: unknown;
  let finish = 'interrupted';
  for await (const part of stream) {
    if (part.type === 'text-delta' && part.text) {
      watchdog.heard();
      heard.text += part.text;
      if (heard.text.length > request.task.maxOutputTokens * MAX_CHARS_PER_TOKEN) throw endless();
      hearing.onText(part.text);
    } else if (part.type === 'reasoning-delta') watchdog.heard();
    else if (part.type === 'error') error ??= part.error;
    else if (part.type === 'finish') {
      heard.usage = reportedUsage(part.totalUsage);
      finish = part.finishReason;
    }
  }
  if (watchdog.signal.aborted) throw watchdog.signal.reason;
  if (error !== undefined) throw error;
  if (finish === 'content-filter') throw new ModelFailure(failureOf('refused'));
  if (finish === 'interrupted' || finish === 'error')
    throw new ModelFailure(failureOf('broken-off', 'no-end', true));
}

function openStream({ task, question, model, callId }: ModelRequest, abortSignal: AbortSignal) {
  return streamText({
    model: model.model,
    instructions: question.instructions,
    prompt: question.prompt,
    output: rawJson(task.schema, task.name),
    maxOutputTokens: task.maxOutputTokens + model.thinkingTokens,
    ...(model.reasoning && { reasoning: model.reasoning }),
    ...(model.providerOptions && { providerOptions: model.providerOptions }),
    headers: { 'x-client-request-id': callId },
    maxRetries: 0,
    abortSignal,
    telemetry: { functionId: task.name, recordInputs: false, recordOutputs: false },
    // The library's own handler prints the error, and with it the prompt; the error part says the same.
    onError: () => {},
  }).stream;
}

function endless(): ModelFailure {
  return new ModelFailure(failureOf('invalid-output', 'endless'));
}

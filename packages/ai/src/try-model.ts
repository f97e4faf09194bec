import { type Failure, failureOf, toFailure } from './failure.ts';
import { type Heard, listen, type ModelRequest } from './listen.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import type { Timeouts } from './settings.ts';
import type { AiTask } from './task.ts';
import type { Telling } from './telling.ts';
import { estimateUsage, NO_USAGE, type TokenUsage } from './usage.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

/** What one try brought. `issues` say what was wrong with an answer that was not accepted. */
export type TryResult<Output> = Bill &
  ({ ok: true; output: Output; text: string } | { ok: false; failure: Failure; issues: string | null });

interface Bill {
  usage: TokenUsage;
  isUsageEstimated: boolean;
  responseId: string | null;
}

/** One try, with the task's own types. */
export interface TryRequest<Output> extends Omit<ModelRequest, 'task'> {
  task: AiTask<never, Output>;
  timeouts: Timeouts;
  signal: AbortSignal | undefined;
  telling: Telling;
}

/** Asks one model once. Never throws for what the model, the network or the person do. */
export async function tryModel<Output>(request: TryRequest<Output>): Promise<TryResult<Output>> {
  const watchdog = startWatchdog(request.timeouts, request.signal);
  const heard: Heard = { text: '', usage: null, responseId: null };
  const failure = await hearOut(request, watchdog, heard);
  const bill = billOf(heard, failure, request.question);
  if (failure && (failure.kind === 'stopped' || heard.text === ''))
    return { ok: false, failure, issues: null, ...bill };
  return { ...judge(request, heard.text, failure), ...bill };
}

async function hearOut(
  request: TryRequest<unknown>,
  watchdog: Watchdog,
  heard: Heard,
): Promise<Failure | null> {
  try {
    await listen(request, { heard, watchdog, onText: request.telling.delta });
    return null;
  } catch (error) {
    watchdog.abandon();
    if (request.signal?.aborted) return failureOf('stopped');
    const bark = watchdog.bark();
    return bark ? failureOf('timeout', `timeout-${bark}`, bark !== 'total') : toFailure(error);
  } finally {
    watchdog.end();
  }
}

// A text that is complete counts, also when the connection broke after its last character: it is paid for.
function judge<Output>(request: TryRequest<Output>, text: string, failure: Failure | null) {
  const reading = readAnswer(request.task.schema, text);
  if (!reading.ok) {
    return {
      ok: false as const,
      failure: failure ?? failureOf('invalid-output'),
      issues: failure ? null : reading.issues,
    };
  }
  if (failure?.kind === 'refused') return { ok: false as const, failure, issues: null };
  tellRepaired(reading, request.telling);
  return { ok: true as const, output: reading.output, text: reading.text };
}

function tellRepaired(reading: Reading<unknown> & { ok: true }, telling: Telling): void {
  if (!reading.isRepaired) return;
  telling.startOver('repaired');
  telling.delta(reading.text);
}

// A provider that answered with an error, or could not be reached, bills nothing. One that was cut off in the middle
// of its work does, and never says how much.
function billOf(
  heard: Heard,
  failure: Failure | null,
  question: { instructions: string; prompt: string },
): Bill {
  const { responseId } = heard;
  if (heard.usage) return { usage: heard.usage, isUsageEstimated: false, responseId };
  const isUnbilled = heard.text === '' && (failure?.kind === 'status' || failure?.kind === 'network');
  if (isUnbilled) return { usage: NO_USAGE, isUsageEstimated: false, responseId };
  const inputChars = question.instructions.length + question.prompt.length;
  return { usage: estimateUsage(inputChars, heard.text.length), isUsageEstimated: true, responseId };
}

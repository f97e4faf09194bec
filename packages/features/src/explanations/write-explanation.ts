import type { AiResult } from '@debrief/ai';
import type { ExplainDraft, WhyNotDraft } from '@debrief/contracts';
import { invariant, type Services, type StreamWriter, writeOnce } from '@debrief/platform';
import { type ExplanationRow, findExplanation, storeExplanation } from './explanation-queries.ts';
import { type Answered, loadAnswered } from './load-answered.ts';
import { type ExplanationKey, streamKeyOf } from './stream-key.ts';
import { tellExplanation, tellWhyNot } from './tell-words.ts';

/** Writes an explanation in this process, unless somebody does already. */
export async function writeExplanation(services: Services, key: ExplanationKey): Promise<void> {
  await writeOnce(services, streamKeyOf(key), async (writer) => {
    const row = await findExplanation(services.db, key);
    if (!row) return { status: 'failed', reason: 'gave-up' };
    const answered = await loadAnswered(services, { userId: key.userId, kind: row.kind, at: placeOf(row) });
    const { output, way, callId } = await ask(services, writer, { key, row, answered });
    const written = { words: output, way, aiCallId: callId };
    return { status: 'ready', settle: (trx) => storeExplanation(trx, key, written) };
  });
}

interface Asked {
  key: ExplanationKey;
  row: ExplanationRow;
  answered: Answered;
}

function ask(
  { gateway }: Services,
  writer: StreamWriter,
  { key, row, answered }: Asked,
): Promise<AiResult<WhyNotDraft | ExplainDraft>> {
  const { question, response, topicName, language } = answered;
  const options = { userId: key.userId, requestKey: requestKeyOf(row), signal: writer.signal };
  return row.kind === 'explain'
    ? tellExplanation(gateway, writer, { input: { question, topicName, language }, options })
    : tellWhyNot(gateway, writer, { input: { question, response, topicName, language }, options });
}

function placeOf({ attemptId, reviewId, questionVersionId }: ExplanationRow) {
  if (attemptId) return { type: 'attempt', attemptId, questionVersionId } as const;
  invariant(reviewId, 'an explanation stands at an attempt or at an answer of practice');
  return { type: 'practice', reviewId } as const;
}

/** A writer that takes over continues the same call; a try that a person asked for is another. */
function requestKeyOf({ id, retryCount }: ExplanationRow): string {
  return retryCount === 0 ? `explanation:${id}` : `explanation:${id}:${retryCount}`;
}

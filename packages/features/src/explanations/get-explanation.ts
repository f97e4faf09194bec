import type { ExplainDraft, ExplanationState, WhyNotDraft } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import { type ExplanationRow, findExplanation } from './explanation-queries.ts';
import type { ExplanationKey } from './stream-key.ts';

/** The row of an explanation. @throws AppError `not-found`, also for another's. */
export async function getRow({ db }: Pick<Services, 'db'>, key: ExplanationKey): Promise<ExplanationRow> {
  const row = await findExplanation(db, key);
  if (!row) throw notFound('explanation');
  return row;
}

/** How an explanation stands, and the whole of it when it is ready. */
export function toState(row: ExplanationRow): ExplanationState {
  const { id, questionVersionId, status } = row;
  const isReady = status === 'ready';
  const base = {
    ...{ id, questionVersionId, status },
    way: isReady ? row.way : null,
    reason: status === 'failed' ? (row.reason ?? 'could-not-write') : null,
    readyAt: isReady ? (row.readyAt?.toISOString() ?? null) : null,
  };
  if (row.kind === 'why-not')
    return { kind: row.kind, words: isReady ? (row.words as WhyNotDraft) : null, ...base };
  return { kind: row.kind, words: isReady ? (row.words as ExplainDraft) : null, ...base };
}

import { changeBetween, type ScoreCard } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { invariant, type Services } from '@debrief/platform';
import { scoreAttempt } from '../score-attempt.ts';
import { lockResults, lockSubmitted } from '../submit-queries.ts';
import { tellAttemptChanged } from '../tell-attempt-changed.ts';
import {
  findNextAttempt,
  findScoredResult,
  keepChange,
  markChangeUndone,
  restoreCard,
  type ScoredResult,
  type ScoredState,
} from './attempt-correction-queries.ts';
import type { StaleAttempt } from './stale-result-queries.ts';

/** Scores one attempt by what is in force, in one transaction; done again it changes nothing. */
export async function regradeAttempt(services: Services, stale: StaleAttempt): Promise<void> {
  const { userId, attemptId, questionVersionId } = stale;
  await services.events.transaction(async (trx, publish) => {
    await lockResults(trx, userId);
    const attempt = await lockSubmitted(trx, userId, attemptId);
    const before = await findScoredResult(trx, stale);
    if (!attempt || !before) return;
    await scoreAttempt(trx, attempt);
    const after = await findScoredResult(trx, stale);
    invariant(after, 'a result that was there is there');
    if (before.correctionId === after.correctionId) return;
    const cause = await note(trx, stale, { before, after });
    if (before.card.scorePercent !== after.card.scorePercent) await refreshNext(trx, stale);
    await publish({
      ...{ name: 'attempt.rescored', userId, attemptId, quizId: attempt.quizId },
      correctionId: cause,
    });
  });
  tellAttemptChanged(services, { userId, attemptId, questionVersionId });
}

/** Returns the correction that was applied, or undone. */
async function note(
  trx: Trx,
  stale: StaleAttempt,
  { before, after }: { before: ScoredResult; after: ScoredResult },
): Promise<string | null> {
  const undoneId = before.correctionId;
  const earlier = undoneId ? await markChangeUndone(trx, { ...stale, correctionId: undoneId }) : undefined;
  if (earlier && isAsBefore(earlier, after)) await restoreCard(trx, stale, earlier.card);
  if (after.correctionId)
    await keepChange(trx, {
      ...{ ...stale, correctionId: after.correctionId },
      ...{ before: earlier ?? toState(before), after: toState(after) },
    });
  return after.correctionId ?? undoneId;
}

/** Its facts on difficulty and time may have moved since; the score is that of before. */
function isAsBefore(earlier: ScoredState, now: ScoredState): boolean {
  const [a, b] = [earlier.card, now.card];
  const isScore = (key: keyof ScoreCard) => a[key] === b[key];
  return (
    earlier.points === now.points && isScore('points') && isScore('maxPoints') && isScore('scorePercent')
  );
}

/** The attempt after this one is compared with it. */
async function refreshNext(trx: Trx, stale: StaleAttempt): Promise<void> {
  const next = await findNextAttempt(trx, stale);
  if (!next) return;
  const changeSinceLast = changeBetween(next.previousScorePercent, next.card.scorePercent);
  await restoreCard(trx, { ...stale, attemptId: next.id }, { ...next.card, changeSinceLast });
}

function toState({ outcome, points, maxPoints, card }: ScoredState): ScoredState {
  return { outcome, points, maxPoints, card };
}

import { type Mastery, updateMastery } from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { listPractised, listResults, type ResultRow } from './answer-queries.ts';
import {
  deleteMastery,
  listMastery,
  lockMastery,
  type MasteryRow,
  markApplied,
  upsertMastery,
} from './mastery-queries.ts';

interface Submission {
  userId: string;
  attemptId: string;
}

/** Takes one submission into the person's mastery, once, however often it is asked to. */
export async function applyAttempt(services: Services, { userId, attemptId }: Submission): Promise<void> {
  await services.events.transaction(async (trx, publish) => {
    await lockMastery(trx, userId);
    if (!(await markApplied(trx, userId, attemptId))) return;
    const before = await listMastery(trx, userId);
    await upsertMastery(trx, userId, fold(before, await listResults(trx, userId, attemptId)));
    await publish({ name: 'mastery.updated', userId, attemptId });
  });
}

/** Computes everything again from the results: after a score was changed. */
export async function rebuildMastery(services: Services, { userId, attemptId }: Submission): Promise<void> {
  await services.events.transaction(async (trx, publish) => {
    await lockMastery(trx, userId);
    await rebuild(trx, userId);
    await publish({ name: 'mastery.updated', userId, attemptId });
  });
}

async function rebuild(trx: Trx, userId: string): Promise<void> {
  const results = await listResults(trx, userId);
  await deleteMastery(trx, userId);
  const practised = await listPractised(trx, userId);
  const all = [...results, ...practised].sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  await upsertMastery(trx, userId, fold([], all));
  for (const attemptId of new Set(results.map((result) => result.attemptId)))
    await markApplied(trx, userId, attemptId);
}

/** Only the topics that the results touch. */
function fold(before: readonly MasteryRow[], results: readonly ResultRow[]): MasteryRow[] {
  const known = new Map(before.map((row) => [row.topicId, row]));
  const changed = new Map<string, MasteryRow>();
  for (const result of results) {
    const row = changed.get(result.topicId) ?? known.get(result.topicId);
    const { value, level } = updateMastery(row ? toMastery(row) : null, {
      credit: result.credit,
      isRepeat: !result.isFirst,
      hasUsedHint: false,
    });
    changed.set(result.topicId, {
      topicId: result.topicId,
      mastery: value,
      level,
      answerCount: (row?.answerCount ?? 0) + 1,
      lastPractisedAt: result.submittedAt,
    });
  }
  return [...changed.values()];
}

function toMastery(row: MasteryRow): Mastery {
  return { value: row.mastery, level: row.level };
}

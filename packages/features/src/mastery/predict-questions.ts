import type { Prediction } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';

/** What would become of each question if this person were asked it now. */
export async function predictQuestions(
  _db: DbOrTrx,
  _userId: string,
  questionIds: readonly string[],
  _now: Date,
): Promise<Map<string, Prediction>> {
  return new Map(questionIds.map((id) => [id, { chance: 0.6, low: 0.3, high: 0.85 }]));
}

import type { ExamOutcomes } from '@debrief/contracts';
import { localDate } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Actor, Services } from '@debrief/platform';
import { findAsked, listOutcomes } from './outcome-queries.ts';

/** What this person told of their exams, and what is to be asked. */
export async function getOutcomes({ db, clock }: Services, actor: Actor): Promise<ExamOutcomes> {
  const today = localDate(clock.now(), actor.timeZone);
  const [asked, outcomes] = await Promise.all([
    findAsked(db, actor.userId, today),
    listOutcomes(db, actor.userId),
  ]);
  return { today, asked: asked ?? null, outcomes };
}

/** Whether "how did it go?" is still to be asked of this person's goal on this day of theirs. */
export async function isOutcomeAsked(db: DbOrTrx, userId: string, today: string): Promise<boolean> {
  return (await findAsked(db, userId, today)) !== undefined;
}

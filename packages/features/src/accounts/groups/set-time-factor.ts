import { canJudgeAttempt } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../membership-queries.ts';
import { loadOwner } from './seen-student.ts';
import { updateTimeFactor } from './time-factor-queries.ts';

interface TimeFactor {
  userId: string;
  timeFactor: number;
}

/** By whoever may change the person's scores: a tutor of a group they are a student of, or an administrator. */
export async function setTimeFactor(
  { db }: Services,
  actor: Actor,
  { userId, timeFactor }: TimeFactor,
): Promise<void> {
  const judge = await loadAccessActor(db, actor);
  if (!canJudgeAttempt(judge, await loadOwner(db, userId))) throw notFound('student');
  if (!(await updateTimeFactor(db, userId, timeFactor))) throw notFound('student');
}

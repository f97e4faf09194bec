import type { Services } from '@debrief/platform';
import { stableId } from '../question-bank/index.ts';
import {
  type AttemptQuestion,
  findScoreCard,
  listAttemptQuestions,
  saveAnswer,
  seededQuizId,
  startAttempt,
  submitFor,
} from '../quizzes/index.ts';
import { answerAs, lot } from './answer-as.ts';
import type { PastAttempt } from './demo-past.ts';

interface Making {
  userId: string;
  who: string;
  past: PastAttempt;
  weakConcepts: readonly string[];
  now: Date;
}

export interface MadeAttempt {
  attemptId: string;
  /** False when it was there before. */
  isNew: boolean;
}

/**
 * Makes one attempt the way people do, start, save and submit, at times of the past. Its id follows from what it is, so
 * that a run that was interrupted is taken up where it stopped.
 */
export async function makeAttempt(
  services: Services,
  { userId, who, past, weakConcepts, now }: Making,
): Promise<MadeAttempt | null> {
  const attemptId = stableId('demo-attempt', userId, past.quiz, String(past.daysAgo));
  const card = await findScoreCard(services.db, userId, attemptId);
  if (card) return { attemptId, isNew: false };
  const startedAt = eveningBefore(now, past.daysAgo, lot(who, past.quiz, String(past.daysAgo)));
  if (card === undefined) {
    const quiz = { quizId: seededQuizId(past.subject, past.quiz), mode: past.mode };
    const started = await startAttempt(services, { userId, role: 'student' }, quiz, { attemptId, startedAt });
    // The person is taking this quiz right now; their own attempt is left alone.
    if (started !== attemptId) return null;
  }
  const questions = await listAttemptQuestions(services, { userId, attemptId });
  const submittedAt = await answerAll(services, {
    userId,
    who,
    attemptId,
    past,
    weakConcepts,
    questions,
    startedAt,
  });
  await submitFor(services, { userId, attemptId, by: 'student', submittedAt });
  return { attemptId, isNew: true };
}

/** Between five and nine in the evening, UTC. */
function eveningBefore(now: Date, daysAgo: number, part: number): Date {
  const day = new Date(now.getTime() - daysAgo * 86_400_000);
  day.setUTCHours(17, Math.floor(part * 240), Math.floor(part * 3_600) % 60, 0);
  return day;
}

interface Answering extends Omit<Making, 'now'> {
  attemptId: string;
  questions: readonly AttemptQuestion[];
  startedAt: Date;
}

/** Returns when the last answer was given. */
async function answerAll(
  services: Services,
  { userId, who, attemptId, past, weakConcepts, questions, startedAt }: Answering,
): Promise<Date> {
  let time = startedAt.getTime();
  for (const { questionVersionId, question, topicSlug } of questions) {
    // The same on every machine: neither ids of people nor of versions are in it.
    const seed = `${who}:${past.quiz}:${past.daysAgo}:${question.stem}`;
    const isWeak = weakConcepts.includes(topicSlug);
    const isKnown = lot(seed, 'known') < (isWeak ? 0.25 : past.skill);
    const timeSpentMs = Math.round((isWeak ? 45_000 : 25_000) + lot(seed, 'time') * 50_000);
    time += timeSpentMs;
    const save = {
      ...{
        attemptId,
        questionVersionId,
        timeSpentMs,
        baseRevision: 0,
        saveKey: stableId('demo-save', attemptId, questionVersionId),
      },
      response: answerAs(question, isKnown, seed),
      check: past.mode === 'study',
    };
    await saveAnswer(services, userId, save, new Date(time));
  }
  return new Date(time + 15_000);
}

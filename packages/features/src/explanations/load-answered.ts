import type { ExplainedPlace, ExplanationKind } from '@debrief/contracts';
import { type Question, type QuestionResponse, scoreFitting } from '@debrief/core';
import { AppError, notFound, type Services } from '@debrief/platform';
import { getAttempt } from '../quizzes/index.ts';
import { findKeyVersion, findPracticeAnswer } from './asked-queries.ts';

/** A question whose key its person knows, and their answer to it. */
export interface Answered {
  questionVersionId: string;
  /** The version whose key counts. */
  keyVersionId: string;
  question: Question;
  response: QuestionResponse | null;
  topicName: string;
  language: string;
}

interface Wanted {
  userId: string;
  kind: ExplanationKind;
  at: ExplainedPlace;
}

/**
 * What is to be explained to a person. `why-not` needs an answer that was not right, `explain` one that was given up
 * outside of exams; both that the key is told already.
 * @throws AppError `not-found`, `not-allowed` for another's attempt, `conflict` for what is not over or not wrong.
 */
export function loadAnswered(
  services: Pick<Services, 'db'>,
  { userId, kind, at }: Wanted,
): Promise<Answered> {
  return at.type === 'attempt'
    ? loadFromAttempt(services, { userId, kind, ...at })
    : loadFromPractice(services, { userId, kind, ...at });
}

type InAttempt = Omit<Wanted, 'at'> & Omit<ExplainedPlace & { type: 'attempt' }, 'type'>;

async function loadFromAttempt(services: Pick<Services, 'db'>, wanted: InAttempt): Promise<Answered> {
  const { userId, kind, attemptId, questionVersionId } = wanted;
  const attempt = await getAttempt(services, { userId, role: 'student' }, attemptId);
  const asked = attempt.questions.find((each) => each.questionVersionId === questionVersionId);
  const key = await findKeyVersion(services.db, wanted);
  if (!asked || !key) throw notFound('attempt');
  const { reveal, answer, late } = asked;
  if (!reveal) throw new AppError('conflict', 'its key is not told yet', { reason: 'not-revealed' });
  if (kind === 'explain' && attempt.mode !== 'study')
    throw new AppError('conflict', 'it was an exam', { reason: 'nothing-to-explain' });
  const response = late?.isAccepted ? late.response : answer.response;
  assertFits(kind, { question: key.question, outcome: reveal.outcome, response });
  const { topicName } = asked;
  return { questionVersionId, ...key, response, topicName, language: attempt.language };
}

type InPractice = Omit<Wanted, 'at'> & Omit<ExplainedPlace & { type: 'practice' }, 'type'>;

async function loadFromPractice({ db }: Pick<Services, 'db'>, wanted: InPractice): Promise<Answered> {
  const found = await findPracticeAnswer(db, wanted);
  if (!found) throw notFound('practice-answer');
  const { outcome, ...answered } = found;
  assertFits(wanted.kind, { ...answered, outcome });
  return { ...answered, keyVersionId: answered.questionVersionId };
}

interface Given {
  question: Question;
  outcome: string;
  response: QuestionResponse | null;
}

/** Hints that were taken make a right answer partly right: there is nothing wrong with it. */
function assertFits(kind: ExplanationKind, { question, outcome, response }: Given): void {
  const isRight = scoreFitting(question, response)?.outcome === 'right';
  const isWrong = (outcome === 'wrong' || outcome === 'partial') && !isRight;
  const fits = kind === 'why-not' ? isWrong : outcome === 'unanswered';
  if (!fits) throw new AppError('conflict', `it is ${outcome}`, { reason: 'nothing-to-explain' });
}

import type { AttemptView, PaperQuestion, Reveal } from '@debrief/contracts';
import {
  type PaperQuestion as FrozenQuestion,
  type Question,
  revealQuestion,
  toPublicQuestion,
} from '@debrief/core';
import { invariant } from '@debrief/platform';
import type { AnswerRow } from './answer-queries.ts';
import type { AttemptRow, PaperQuestionRow, StoredResult } from './attempt-view-queries.ts';
import { revealCorrection } from './regrade/reveal-correction.ts';
import { offersAnswer } from './regrade/score-corrected.ts';
import { factsOf, revealAnswer } from './reveal.ts';
import { toAnswer } from './to-answer.ts';

export interface AttemptParts {
  attempt: AttemptRow;
  questions: readonly PaperQuestionRow[];
  answers: readonly AnswerRow[];
  /** Empty until the attempt is submitted. */
  results: readonly StoredResult[];
}

/** An attempt as it may be seen: keys and explanations only of questions that are closed. */
export function toAttemptView(parts: AttemptParts, viewerId: string): AttemptView {
  const { attempt, questions } = parts;
  const { id, quizId, quizTitle, language, mode, status, submittedBy, scoreCard } = attempt;
  return {
    ...{ id, quizId, quizTitle, language, mode, status, submittedBy, scoreCard },
    ...settingsOf(attempt),
    student: { id: attempt.userId, name: attempt.studentName },
    isMine: attempt.userId === viewerId,
    startedAt: attempt.startedAt.toISOString(),
    serverNow: attempt.now.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    reviewFrom: heldBackUntil(attempt, viewerId)?.toISOString() ?? null,
    sections: (attempt.paper.sections ?? []).map(({ id: sectionId, title, weightPercent }) => ({
      ...{ id: sectionId, title, weightPercent },
    })),
    position: Math.min(attempt.position, attempt.paper.questions.length),
    questions: attempt.paper.questions.map((frozen, index) =>
      toPaperQuestion(parts, frozen, index + 1, viewerId),
    ),
    topics: topicsOf(questions),
  };
}

function settingsOf(attempt: AttemptRow) {
  const { timeFactor, remainingMs, pausedMs, retakeOf, asksConfidence, offersHints, allowsPause, offline } =
    attempt;
  return {
    ...{ timeFactor, remainingMs, pausedMs, retakeOf, asksConfidence, offersHints, allowsPause, offline },
    pausedAt: attempt.pausedAt?.toISOString() ?? null,
  };
}

/** Held back from whoever took the attempt, not from who may judge it. */
function heldBackUntil({ status, userId, reviewFrom }: AttemptRow, viewerId: string): Date | null {
  return status === 'submitted' && userId === viewerId ? reviewFrom : null;
}

function toPaperQuestion(
  parts: AttemptParts,
  frozen: FrozenQuestion,
  number: number,
  viewerId: string,
): PaperQuestion {
  const isIt = (each: { questionVersionId: string }) => each.questionVersionId === frozen.questionVersionId;
  const row = parts.questions.find(isIt);
  const answer = parts.answers.find(isIt);
  invariant(row && answer, 'every question of a paper is in the bank');
  const result = parts.results.find(isIt);
  return {
    number,
    questionVersionId: frozen.questionVersionId,
    ...{ topicId: row.topicId, topicSlug: row.topicSlug, topicName: row.topicName },
    sectionId: frozen.sectionId ?? null,
    maxPoints: result?.maxPoints ?? frozen.points,
    expectedMs: parts.attempt.status === 'submitted' ? row.expectedMs : null,
    question: toPublicQuestion(row.question, frozen.optionOrder),
    answer: toAnswer(answer, row.question),
    reveal: heldBackUntil(parts.attempt, viewerId)
      ? null
      : revealOf(parts.attempt, { row, answer, result, frozen }),
    late: answer.lateReceivedAt && {
      response: answer.lateResponse,
      receivedAt: answer.lateReceivedAt.toISOString(),
      isAccepted: result?.isLateAccepted ?? false,
    },
  };
}

interface ClosableQuestion {
  row: PaperQuestionRow;
  answer: AnswerRow;
  result: StoredResult | undefined;
  frozen: FrozenQuestion;
}

/** The one place that lets a key out of an attempt. */
function revealOf(attempt: AttemptRow, { row, answer, result, frozen }: ClosableQuestion): Reveal | null {
  if (attempt.status === 'submitted') {
    if (!result) return null;
    const corrected = result.correction?.question;
    const scoredBy = corrected && offersAnswer(corrected, answer.response) ? corrected : row.question;
    return {
      ...revealResult(row.question, result, { answer, frozen }),
      ...factsOf(scoredBy, answer.response),
    };
  }
  const isClosed = attempt.mode === 'study' && answer.isChecked;
  return isClosed ? revealAnswer(row.question, answer, frozen.points) : null;
}

function revealResult(
  question: Question,
  result: StoredResult,
  given: Pick<ClosableQuestion, 'answer' | 'frozen'>,
): Reveal {
  const { outcome, points, marking, correction } = result;
  return {
    ...{ key: revealQuestion(correction?.question ?? question), outcome, points },
    ...(correction && { correction: revealCorrection(question, { ...result, correction }, given) }),
    ...(marking && { marking: { ...marking, markedAt: marking.markedAt.toISOString() } }),
  };
}

/** Topics and their categories, each once; a category is its own. */
function topicsOf(questions: readonly PaperQuestionRow[]): AttemptView['topics'] {
  const topics = questions.flatMap((row) => [
    { id: row.topicId, slug: row.topicSlug, name: row.topicName, categoryId: row.categoryId },
    { id: row.categoryId, slug: row.categorySlug, name: row.categoryName, categoryId: row.categoryId },
  ]);
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}

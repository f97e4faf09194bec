import { randomUUID } from 'node:crypto';
import type { Row } from './authorization-rows.ts';
import type { World } from './authorization-world.ts';

const quiz = ({ quizId }: World) => ({ quizId });
const privateQuiz = ({ privateQuizId }: World) => ({ quizId: privateQuizId });
/** The tutor's own, seen by nobody else but administrators. */
const tutors = ({ bank }: World) => ({ questionId: bank.questionId });
/** The installation's, seen by all who teach. */
const shared = ({ questionId }: World) => ({ questionId });
const drop = { correction: { action: 'drop' } };

const explanation = ({ explained }: World) => ({ explanationId: explained.explanationId });
const openCard = ({ study, questionVersionId }: World) => ({ cardId: study.cardId, questionVersionId });

/** Statistics, regrading, practice, explanations. */
export const studyRows: Record<string, Row | Row[]> = {
  'explanations.ofAttempt': {
    cells: 'sonono',
    input: ({ explained }) => ({ attemptId: explained.open.attemptId }),
  },
  'explanations.start': {
    cells: 'sonnnn',
    input: ({ explained }) => ({ kind: 'why-not', at: { type: 'attempt', ...explained.answered } }),
  },
  'explanations.watch': { cells: 'sonnnn', input: explanation },
  'explanations.stop': { cells: 'scnnnn', input: explanation },
  'explanations.retry': { cells: 'scnnnn', input: explanation },
  'explanations.askHint': {
    cells: 'sonnnn',
    input: ({ explained }) => ({ at: { type: 'attempt', ...explained.open } }),
  },
  'practice.queue': { cells: 'sooooo' },
  'practice.summary': { cells: 'sooooo' },
  'practice.takeHint': { cells: 'sonnnn', input: (world) => ({ ...openCard(world), takenCount: 0 }) },
  'practice.answer': {
    cells: 'sonnnn',
    input: ({ study, questionVersionId }) => ({
      ...{ cardId: study.cardId, reviewId: randomUUID(), reviewCount: 1, questionVersionId },
      ...{ response: null, timeSpentMs: 1_000 },
    }),
  },
  'practice.undo': { cells: 'sonnnn', input: ({ study }) => ({ reviewId: study.reviewId }) },
  'practice.putAway': { cells: 'sonnnn', input: ({ study }) => ({ cardId: study.cardId }) },
  'practice.setMinutes': { cells: 'sooooo', input: () => ({ dailyMinutes: 15 }) },
  'practice.examMode': { cells: 'sooooo' },
  'practice.setExamMode': { cells: 'sooooo', input: () => ({ mode: 'off' }) },
  'practice.topicOffer': [
    { cells: 'sooooo', input: ({ conceptId }) => ({ topicId: conceptId }) },
    { cells: 'snnono', input: ({ privateSubjectId }) => ({ topicId: privateSubjectId }) },
  ],
  'practice.practiseTopic': [
    { cells: 'sooooo', input: ({ conceptId }) => ({ topicId: conceptId, count: 3 }) },
    { cells: 'snnono', input: ({ privateSubjectId }) => ({ topicId: privateSubjectId, count: 3 }) },
  ],
  'quizzes.regrade.quizzes': [
    { cells: 'saaono', input: tutors },
    { cells: 'saaaao', input: shared },
  ],
  'quizzes.regrade.preview': [
    { cells: 'saaono', input: (world) => ({ ...tutors(world), ...drop }) },
    { cells: 'saaaao', input: (world) => ({ ...shared(world), ...drop }) },
  ],
  'quizzes.regrade.start': [
    { cells: 'saaono', input: (world) => ({ ...tutors(world), ...drop, correctionId: randomUUID() }) },
    { cells: 'saaaao', input: (world) => ({ ...shared(world), ...drop, correctionId: randomUUID() }) },
  ],
  'quizzes.regrade.list': [
    { cells: 'saaono', input: tutors },
    { cells: 'saaooo', input: shared },
  ],
  'quizzes.regrade.undo': {
    cells: 'saaono',
    input: ({ study }) => ({ correctionId: study.correctionId }),
  },
  'quizzes.statistics.ofQuiz': [
    { cells: 'saaooo', input: quiz },
    { cells: 'saaono', input: privateQuiz },
  ],
  'quizzes.statistics.ofQuestion': [
    { cells: 'saaono', input: tutors },
    { cells: 'saaooo', input: shared },
  ],
  'quizzes.statistics.exportCsv': { cells: 'saaono', input: privateQuiz },
  'quizzes.statistics.recompute': { cells: 'saaono', input: privateQuiz },
};

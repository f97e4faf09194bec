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
export const studyRows: Record<string, Row> = {
  'explanations.ofAttempt': ({ explained }) => ({ attemptId: explained.open.attemptId }),
  'explanations.start': ({ explained }) => ({
    kind: 'why-not',
    at: { type: 'attempt', ...explained.answered },
  }),
  'explanations.watch': explanation,
  'explanations.stop': explanation,
  'explanations.retry': explanation,
  'explanations.askHint': ({ explained }) => ({ at: { type: 'attempt', ...explained.open } }),
  'practice.takeHint': (world) => ({ ...openCard(world), takenCount: 0 }),
  'practice.answer': ({ study, questionVersionId }) => ({
    ...{ cardId: study.cardId, reviewId: randomUUID(), reviewCount: 1, questionVersionId },
    ...{ response: null, timeSpentMs: 1_000 },
  }),
  'practice.undo': ({ study }) => ({ reviewId: study.reviewId }),
  'practice.putAway': ({ study }) => ({ cardId: study.cardId }),
  'practice.setMinutes': () => ({ dailyMinutes: 15 }),
  'practice.setExamMode': () => ({ mode: 'off' }),
  'practice.topicOffer': {
    shared: ({ conceptId }) => ({ topicId: conceptId }),
    private: ({ privateSubjectId }) => ({ topicId: privateSubjectId }),
  },
  'practice.practiseTopic': {
    shared: ({ conceptId }) => ({ topicId: conceptId, count: 3 }),
    private: ({ privateSubjectId }) => ({ topicId: privateSubjectId, count: 3 }),
  },
  'quizzes.regrade.quizzes': { tutors: tutors, shared: shared },
  'quizzes.regrade.preview': {
    tutors: (world) => ({ ...tutors(world), ...drop }),
    shared: (world) => ({ ...shared(world), ...drop }),
  },
  'quizzes.regrade.start': {
    tutors: (world) => ({ ...tutors(world), ...drop, correctionId: randomUUID() }),
    shared: (world) => ({ ...shared(world), ...drop, correctionId: randomUUID() }),
  },
  'quizzes.regrade.list': { tutors: tutors, shared: shared },
  'quizzes.regrade.undo': ({ study }) => ({ correctionId: study.correctionId }),
  'quizzes.statistics.ofQuiz': { shared: quiz, private: privateQuiz },
  'quizzes.statistics.ofQuestion': { tutors: tutors, shared: shared },
  'quizzes.statistics.exportCsv': privateQuiz,
  'quizzes.statistics.recompute': privateQuiz,
};

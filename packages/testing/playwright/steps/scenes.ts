import type { DebriefClient } from '@debrief/client';
import type { AttemptView, PaperQuestion, QuestionResponse } from '@debrief/contracts';
import {
  type Installation,
  loadQuestions,
  type Person,
  rightResponse,
  wrongResponse,
} from '../../src/index.ts';

/** Ten questions of every kind; a debrief of it has something to say about several topics. */
export const shortQuiz = { slug: 'networking-essentials', title: 'Networking essentials' };

export type Answers = {
  /** The response to give to a question of a paper. */
  to(question: PaperQuestion): QuestionResponse;
};

/** What to answer so that the questions with these numbers are wrong and all others right. */
export async function answersFor(
  at: Installation,
  attempt: AttemptView,
  { wrong = [] }: { wrong?: readonly number[] } = {},
): Promise<Answers> {
  const ids = attempt.questions.map(({ questionVersionId }) => questionVersionId);
  const questions = await loadQuestions(at, ids);
  return {
    to({ number, questionVersionId }) {
      const question = questions.get(questionVersionId);
      if (!question) throw new Error(`Question ${number} is not in the bank.`);
      return wrong.includes(number) ? wrongResponse(question) : rightResponse(question);
    },
  };
}

export async function startAttempt(
  api: DebriefClient,
  { slug = shortQuiz.slug, mode = 'exam' as const }: { slug?: string; mode?: 'exam' | 'study' } = {},
): Promise<AttemptView> {
  const { quizzes } = await api.api.quizzes.list.query();
  const quiz = quizzes.find((each) => each.slug === slug);
  if (!quiz) throw new Error(`There is no quiz "${slug}".`);
  return await api.api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode });
}

type Progress = { upTo?: number; wrong?: readonly number[] };

/** Answers the questions from the first on; the student is then on the one after. */
export async function answerUpTo(
  { at, api }: { at: Installation; api: DebriefClient },
  attempt: AttemptView,
  { upTo = attempt.questions.length, wrong }: Progress = {},
): Promise<void> {
  const answers = await answersFor(at, attempt, { wrong });
  for (const question of attempt.questions.slice(0, upTo)) {
    await api.api.quizzes.saveAnswer.mutate({
      attemptId: attempt.id,
      questionVersionId: question.questionVersionId,
      response: answers.to(question),
      baseRevision: question.answer.revision,
      saveKey: crypto.randomUUID(),
      timeSpentMs: 20_000,
    });
  }
  const position = Math.min(upTo + 1, attempt.questions.length);
  await api.api.quizzes.markQuestion.mutate({ attemptId: attempt.id, position });
}

/** An attempt of the short quiz, in exam mode, open at question 5 with the first four answered. */
export async function attemptAtQuestionFive(given: {
  at: Installation;
  api: DebriefClient;
}): Promise<AttemptView> {
  const attempt = await startAttempt(given.api);
  await answerUpTo(given, attempt, { upTo: 4 });
  return attempt;
}

/** Everything answered, the last three wrong; only the submission is missing. */
export async function attemptToSubmit(given: { at: Installation; api: DebriefClient }): Promise<AttemptView> {
  const attempt = await startAttempt(given.api);
  await answerUpTo(given, attempt, { wrong: attempt.questions.slice(-3).map(({ number }) => number) });
  return attempt;
}

/** A class of this student alone; returns its name. */
export async function classOf({ database: { db } }: Installation, student: Person): Promise<string> {
  const id = crypto.randomUUID();
  const name = `Class ${id.slice(0, 8)}`;
  await db.insertInto('study_group').values({ id, name, created_by: student.id }).execute();
  await db
    .insertInto('group_member')
    .values({ user_id: student.id, group_id: id, part: 'student' })
    .execute();
  return name;
}

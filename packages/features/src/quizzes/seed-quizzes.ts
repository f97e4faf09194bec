import type { Db, Trx } from '@debrief/db';
import { newId } from '@debrief/platform';
import {
  type ContentQuiz,
  findNewestBlueprint,
  type SubjectContent,
  seededExamId,
  seededQuestionId,
  seededSubjectId,
  stableId,
} from '../question-bank/index.ts';
import { findQuizContent, insertQuizVersion, type QuizContent, upsertQuiz } from './quiz-queries.ts';

export function seededQuizId(subject: string, quiz: string): string {
  return stableId('quiz', subject, quiz);
}

/** Loads the quizzes of one subject after its questions. A changed quiz gets a new version; open attempts keep theirs. */
export async function seedQuizzes(db: Db, content: SubjectContent): Promise<void> {
  // One after the other, so that they are listed in the order of the content.
  for (const quiz of content.quizzes) await db.transaction().execute((trx) => seedQuiz(trx, content, quiz));
}

async function seedQuiz(trx: Trx, subject: SubjectContent, quiz: ContentQuiz): Promise<void> {
  const id = seededQuizId(subject.slug, quiz.slug);
  const wanted = await toQuizContent(trx, subject, quiz);
  const before = await findQuizContent(trx, id);
  if (before && isSame(before, wanted)) return;
  const version = (before?.version ?? 0) + 1;
  const subjectId = seededSubjectId(subject.slug);
  await upsertQuiz(
    trx,
    { id, subjectId, slug: quiz.slug, ownerId: null, visibility: 'everyone', groupId: null },
    version,
  );
  await insertQuizVersion(trx, { ...wanted, id: newId(), quizId: id, version });
}

async function toQuizContent(trx: Trx, subject: SubjectContent, quiz: ContentQuiz): Promise<QuizContent> {
  const blueprint =
    quiz.exam === null ? undefined : await findNewestBlueprint(trx, seededExamId(subject.slug, quiz.exam));
  return {
    title: quiz.title,
    description: quiz.description,
    language: subject.language,
    modes: quiz.mode === 'either' ? ['exam', 'study'] : [quiz.mode],
    timeLimitMs: quiz.timeLimitMinutes === null ? null : quiz.timeLimitMinutes * 60_000,
    blueprintId: blueprint?.id ?? null,
    questionIds: quiz.questions.map((question) => seededQuestionId(subject.slug, question)),
  };
}

function isSame(a: QuizContent, b: QuizContent): boolean {
  const facts = ({
    title,
    description,
    language,
    modes,
    timeLimitMs,
    blueprintId,
    questionIds,
  }: QuizContent) =>
    JSON.stringify([title, description, language, modes, timeLimitMs, blueprintId, questionIds]);
  return facts(a) === facts(b);
}

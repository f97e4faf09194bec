import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';
import type { TestBank } from './bank.ts';

interface QuizTraits {
  timeLimitMinutes?: number | null;
  modes?: string[];
  visibility?: 'private' | 'group' | 'everyone';
  groupId?: string | null;
  ownerId?: string | null;
}

/** A quiz of all questions of the bank; returns its id. */
export async function aQuiz(db: Db, bank: TestBank, traits: QuizTraits = {}): Promise<string> {
  const [quizId, versionId] = [randomUUID(), randomUUID()];
  const {
    timeLimitMinutes = null,
    modes = ['exam', 'study'],
    visibility = 'everyone',
    groupId = null,
    ownerId = null,
  } = traits;
  await db
    .insertInto('quiz')
    .values({ id: quizId, subject_id: bank.subjectId, visibility, group_id: groupId, owner_id: ownerId })
    .execute();
  await db
    .insertInto('quiz_version')
    .values({
      ...{ id: versionId, quiz_id: quizId, version: 1, title: 'A quiz', modes },
      time_limit_ms: timeLimitMinutes === null ? null : timeLimitMinutes * 60_000,
    })
    .execute();
  await db
    .insertInto('quiz_version_question')
    .values(
      bank.questions.map(({ questionId }, index) => ({
        quiz_version_id: versionId,
        place: index + 1,
        question_id: questionId,
      })),
    )
    .execute();
  return quizId;
}

import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface QuizContent {
  title: string;
  description: string;
  language: string;
  modes: string[];
  timeLimitMs: number | null;
  blueprintId: string | null;
  questionIds: string[];
}

export interface QuizHome {
  id: string;
  subjectId: string;
  slug: string | null;
  ownerId: string | null;
  visibility: string;
  groupId: string | null;
}

export async function upsertQuiz(trx: Trx, home: QuizHome, version: number): Promise<void> {
  await trx
    .insertInto('quiz')
    .values({
      id: home.id,
      subject_id: home.subjectId,
      slug: home.slug,
      owner_id: home.ownerId,
      visibility: home.visibility,
      group_id: home.groupId,
      current_version: version,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ current_version: version }))
    .execute();
}

export async function insertQuizVersion(
  trx: Trx,
  row: QuizContent & { id: string; quizId: string; version: number },
): Promise<void> {
  await trx
    .insertInto('quiz_version')
    .values({
      id: row.id,
      quiz_id: row.quizId,
      version: row.version,
      title: row.title,
      description: row.description,
      language: row.language,
      modes: row.modes,
      time_limit_ms: row.timeLimitMs,
      blueprint_id: row.blueprintId,
    })
    .execute();
  await trx
    .insertInto('quiz_version_question')
    .values(
      row.questionIds.map((questionId, index) => ({
        quiz_version_id: row.id,
        place: index + 1,
        question_id: questionId,
      })),
    )
    .execute();
}

export async function findQuizContent(
  db: DbOrTrx,
  quizId: string,
): Promise<(QuizContent & { version: number }) | undefined> {
  const { rows } = await sql<QuizContent & { version: number }>`
    select version.version, version.title, version.description, version.language, version.modes,
      version.time_limit_ms as "timeLimitMs", version.blueprint_id as "blueprintId",
      array(select question_id from quiz_version_question where quiz_version_id = version.id order by place) as "questionIds"
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    where quiz.id = ${quizId}`.execute(db);
  return rows[0];
}

import type { Paper, Question, ScoreCard } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface AttemptRow {
  id: string;
  userId: string;
  studentName: string;
  quizId: string;
  quizTitle: string;
  language: string;
  mode: 'exam' | 'study';
  status: 'in-progress' | 'submitted';
  startedAt: Date;
  now: Date;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  submittedBy: 'student' | 'deadline' | null;
  position: number;
  paper: Paper;
  scoreCard: ScoreCard | null;
}

export async function findAttempt(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select attempt.id, attempt.user_id as "userId", app_user.name as "studentName", attempt.quiz_id as "quizId",
      version.title as "quizTitle", version.language, attempt.mode, attempt.status, attempt.started_at as "startedAt",
      clock_timestamp() as now, attempt.deadline_at as "deadlineAt", attempt.submitted_at as "submittedAt",
      attempt.submitted_by as "submittedBy", attempt.position, attempt.paper, attempt.score_card as "scoreCard"
    from attempt
    join quiz_version version on version.id = attempt.quiz_version_id
    join app_user on app_user.id = attempt.user_id
    where attempt.user_id = ${userId} and attempt.id = ${attemptId}`.execute(db);
  return rows[0];
}

export interface PaperQuestionRow {
  questionVersionId: string;
  question: Question;
  topicId: string;
  topicSlug: string;
  topicName: string;
  categoryId: string;
  categorySlug: string;
  categoryName: string;
}

/** In no order: the paper has it. */
export async function listPaperQuestions(
  db: DbOrTrx,
  versionIds: readonly string[],
): Promise<PaperQuestionRow[]> {
  const { rows } = await sql<PaperQuestionRow>`
    select version.id as "questionVersionId", version.body as question,
      topic.id as "topicId", topic.slug as "topicSlug", topic.name as "topicName",
      category.id as "categoryId", category.slug as "categorySlug", category.name as "categoryName"
    from question_version version
    join question on question.id = version.question_id
    join topic on topic.id = question.topic_id
    join topic category on category.id = case when topic.level = 'concept' then topic.parent_id else topic.id end
    where version.id = any(${[...versionIds]}::uuid[])`.execute(db);
  return rows;
}

export interface StoredResult {
  questionVersionId: string;
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered';
  points: string;
  isLateAccepted: boolean;
}

export async function listResults(db: DbOrTrx, userId: string, attemptId: string): Promise<StoredResult[]> {
  const { rows } = await sql<StoredResult>`
    select question_version_id as "questionVersionId", outcome, trim_scale(points)::text as points, is_late_accepted as "isLateAccepted"
    from attempt_result where user_id = ${userId} and attempt_id = ${attemptId}`.execute(db);
  return rows;
}

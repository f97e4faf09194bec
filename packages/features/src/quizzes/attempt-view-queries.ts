import type { EssayMark, Outcome, Paper, Question, ScoreCard } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import type { CorrectionAction } from './regrade/correction-sql.ts';

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
  timeFactor: number;
  pausedAt: Date | null;
  remainingMs: number | null;
  pausedMs: number;
  retakeOf: string | null;
  asksConfidence: boolean;
  offersHints: boolean;
  allowsPause: boolean;
  offline: 'not-allowed' | 'without-keys' | 'with-keys';
  /** The owner sees no keys before; null when nothing is held back. */
  reviewFrom: Date | null;
}

export async function findAttempt(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    select attempt.id, attempt.user_id as "userId", app_user.name as "studentName", attempt.quiz_id as "quizId",
      version.title as "quizTitle", version.language, attempt.mode,
      -- What a device keeps is open to whoever sees it there.
      case attempt.status when 'prepared' then 'in-progress' else attempt.status end as status, attempt.started_at as "startedAt",
      clock_timestamp() as now, attempt.deadline_at as "deadlineAt", attempt.submitted_at as "submittedAt",
      attempt.submitted_by as "submittedBy", attempt.position, attempt.paper, attempt.score_card as "scoreCard",
      attempt.time_factor::float8 as "timeFactor", attempt.paused_at as "pausedAt", attempt.remaining_ms as "remainingMs",
      attempt.paused_ms as "pausedMs", attempt.retake_of as "retakeOf", version.asks_confidence as "asksConfidence",
      attempt.mode = 'study' and version.offers_hints as "offersHints",
      attempt.mode = 'study' and version.allows_pause as "allowsPause", version.offline,
      -- By the quiz as it is now: while others may still start, the keys stay where they are.
      case when attempt.mode = 'exam' and today.review = 'after-close' and today.closes_at > now() then today.closes_at end as "reviewFrom"
    from attempt
    join quiz_version version on version.id = attempt.quiz_version_id
    join quiz on quiz.id = attempt.quiz_id
    join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
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
  /** Usual time, from first answers. */
  expectedMs: number | null;
}

/** In no order: the paper has it. */
export async function listPaperQuestions(
  db: DbOrTrx,
  versionIds: readonly string[],
): Promise<PaperQuestionRow[]> {
  const { rows } = await sql<PaperQuestionRow>`
    select version.id as "questionVersionId", version.body as question,
      topic.id as "topicId", topic.slug as "topicSlug", topic.name as "topicName",
      category.id as "categoryId", category.slug as "categorySlug", category.name as "categoryName",
      (select median_time_ms from question_statistic where question_id = question.id) as "expectedMs"
    from question_version version
    join question on question.id = version.question_id
    join topic on topic.id = question.topic_id
    join topic category on category.id = case when topic.level = 'concept' then topic.parent_id else topic.id end
    where version.id = any(${[...versionIds]}::uuid[])`.execute(db);
  return rows;
}

export interface StoredResult {
  questionVersionId: string;
  outcome: Outcome;
  points: string;
  maxPoints: string;
  isLateAccepted: boolean;
  /** The correction it was scored by. */
  correction: { action: CorrectionAction; at: string; note: string; question: Question | null } | null;
  marking: { mark: EssayMark; comment: string; markedAt: Date; markedBy: string | null } | null;
}

export async function listResults(db: DbOrTrx, userId: string, attemptId: string): Promise<StoredResult[]> {
  const { rows } = await sql<Omit<StoredResult, 'marking'> & Partial<NonNullable<StoredResult['marking']>>>`
    select result.question_version_id as "questionVersionId", result.outcome, trim_scale(result.points)::text as points,
      trim_scale(result.max_points)::text as "maxPoints", result.is_late_accepted as "isLateAccepted",
      case when made.id is not null then jsonb_build_object('action', made.action, 'at', made.created_at, 'note', made.note,
        'question', corrected.body) end as correction,
      essay.mark, essay.comment, essay.marked_at as "markedAt", tutor.name as "markedBy"
    from attempt_result result
    left join essay_mark essay on essay.user_id = result.user_id and essay.attempt_id = result.attempt_id
      and essay.question_version_id = result.question_version_id
    left join question_correction made on made.id = result.correction_id
    left join question_version corrected on corrected.id = made.new_version_id
    left join app_user tutor on tutor.id = essay.marked_by
    where result.user_id = ${userId} and result.attempt_id = ${attemptId}`.execute(db);
  return rows.map(({ mark, comment, markedAt, markedBy, ...result }) => ({
    ...result,
    marking: mark && markedAt ? { mark, comment: comment ?? '', markedAt, markedBy: markedBy ?? null } : null,
  }));
}

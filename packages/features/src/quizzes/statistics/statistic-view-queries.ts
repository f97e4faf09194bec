import type { CountedAttempts } from '@debrief/contracts';
import type { Actor, QuestionKind, QuizStatistics } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';
import type { StoredQuestionFigures } from './statistic-store-queries.ts';

export interface QuizStatisticRow {
  quizTitle: string;
  computedAt: Date | null;
  figures: QuizStatistics | null;
  isStale: boolean;
  waitingCount: number;
}

/** Undefined when there is no such quiz for this person. */
export async function findQuizStatistic(
  db: DbOrTrx,
  actor: Actor,
  { quizId, which }: { quizId: string; which: CountedAttempts },
): Promise<QuizStatisticRow | undefined> {
  const { rows } = await sql<QuizStatisticRow>`
    select version.title as "quizTitle", statistic.computed_at as "computedAt", statistic.body as figures,
      exists (select from attempt where quiz_id = quiz.id and status = 'submitted'
        and submitted_at > coalesce(statistic.computed_at, '-infinity')) as "isStale",
      (select count(distinct result.attempt_id)::int from attempt_result result
        join attempt on attempt.user_id = result.user_id and attempt.id = result.attempt_id
        where result.outcome = 'unmarked' and not result.is_dropped and attempt.quiz_id = quiz.id
          and attempt.retake_of is null) as "waitingCount"
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    left join quiz_statistic statistic on statistic.quiz_id = quiz.id and statistic.which = ${which}
    where quiz.id = ${quizId} and quiz.deleted_at is null and ${visibleTo(actor, 'quiz')}`.execute(db);
  return rows[0];
}

export interface QuestionStatisticRow {
  questionId: string;
  version: number;
  kind: QuestionKind;
  stem: string;
  body: Omit<StoredQuestionFigures, 'questionId' | 'version'>;
}

const columns = sql`statistic.question_id as "questionId", statistic.version, shown.kind,
  left(shown.body ->> 'stem', 2000) as stem, statistic.body`;
const joinShown = sql`join question_version shown on shown.id = (statistic.body ->> 'versionId')::uuid`;

/** All versions of each question together, in the order of the quiz; those it no longer names last. */
export async function listQuestionStatistics(
  db: DbOrTrx,
  { quizId, which }: { quizId: string; which: CountedAttempts },
): Promise<QuestionStatisticRow[]> {
  const { rows } = await sql<QuestionStatisticRow>`
    select ${columns}
    from quiz_question_statistic statistic ${joinShown}
    join quiz on quiz.id = statistic.quiz_id
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    left join quiz_version_question item on item.quiz_version_id = version.id and item.question_id = statistic.question_id
    where statistic.quiz_id = ${quizId} and statistic.which = ${which} and statistic.version = 0
    order by item.place nulls last, statistic.question_id`.execute(db);
  return rows;
}

export interface QuestionInQuizRow extends QuestionStatisticRow {
  quizId: string;
  quizTitle: string;
  computedAt: Date;
}

/** One question in every quiz this person may see: all versions together, then each. */
export async function listStatisticsOfQuestion(
  db: DbOrTrx,
  actor: Actor,
  questionId: string,
): Promise<QuestionInQuizRow[]> {
  const { rows } = await sql<QuestionInQuizRow>`
    select ${columns}, quiz.id as "quizId", version.title as "quizTitle", computed.computed_at as "computedAt"
    from quiz_question_statistic statistic ${joinShown}
    join quiz_statistic computed on computed.quiz_id = statistic.quiz_id and computed.which = statistic.which
    join quiz on quiz.id = statistic.quiz_id
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    where statistic.question_id = ${questionId} and statistic.which = 'first' and ${visibleTo(actor, 'quiz')}
    order by version.title, quiz.id, statistic.version`.execute(db);
  return rows;
}

export interface KnownQuestion {
  answerCount: number;
  facility: number | null;
  discriminationIndex: number | null;
  authorDifficulty: number;
}

/** Undefined when there is no such question for this person. */
export async function findKnownQuestion(
  db: DbOrTrx,
  actor: Actor,
  questionId: string,
): Promise<KnownQuestion | undefined> {
  const { rows } = await sql<KnownQuestion>`
    select coalesce(statistic.answer_count, 0) as "answerCount", (statistic.facility * 100)::float8 as facility,
      statistic.discrimination_percent::float8 as "discriminationIndex", question.difficulty::float8 as "authorDifficulty"
    from question left join question_statistic statistic on statistic.question_id = question.id
    where question.id = ${questionId} and question.deleted_at is null and ${visibleTo(actor, 'question')}
      and (question.status <> 'draft' or question.owner_id = ${actor.userId} or ${actor.role === 'admin'})`.execute(
    db,
  );
  return rows[0];
}

import type { QuizDetail } from '@debrief/contracts';
import type { StartPolicy } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** How a quiz is taken, and what this person has done of it. */
export interface QuizRules
  extends StartPolicy,
    Pick<
      QuizDetail,
      | 'asksConfidence'
      | 'offersHints'
      | 'allowsPause'
      | 'offline'
      | 'review'
      | 'isStudyTimed'
      | 'timeFactor'
      | 'blueprintDomains'
      | 'version'
    > {
  quizVersionId: string;
  grading: 'best' | 'last' | 'mean';
  now: Date;
  topicNames: Record<string, string>;
  /** Counted attempts, begun or finished. */
  count: number;
  /** Scores of the finished ones, in the order they ended. */
  percents: number[];
  lastEndedAt: Date | null;
}

export async function findQuizRules(
  db: DbOrTrx,
  userId: string,
  quizId: string,
): Promise<QuizRules | undefined> {
  const { rows } = await sql<QuizRules>`
    select version.id as "quizVersionId", version.version, quiz.status, version.attempts_allowed as "attemptsAllowed",
      version.cool_down_ms::float8 as "coolDownMs", version.opens_at as "opensAt", version.closes_at as "closesAt",
      version.grading, version.asks_confidence as "asksConfidence", version.offers_hints as "offersHints",
      version.allows_pause as "allowsPause", version.offline, version.review, version.is_study_timed as "isStudyTimed",
      now() as now, coalesce((select time_factor::float8 from app_user where id = ${userId}), 1) as "timeFactor",
      coalesce((select jsonb_agg(jsonb_build_object('topicId', topic.id, 'name', topic.name, 'weightPercent', domain.weight_percent)
          order by topic.place, topic.name)
        from exam_blueprint_domain domain join topic on topic.id = domain.topic_id
        where domain.blueprint_id = version.blueprint_id), '[]') as "blueprintDomains",
      coalesce((select jsonb_object_agg(topic.id, topic.name) from quiz_version_section section
        join topic on topic.id = section.topic_id where section.quiz_version_id = version.id), '{}') as "topicNames",
      mine.count, mine.percents, mine.ended as "lastEndedAt"
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    cross join lateral (
      select count(*)::int as count, max(submitted_at) as ended,
        coalesce(array_agg(score_percent::float8 order by submitted_at, id) filter (where score_percent is not null), '{}') as percents
      from attempt where user_id = ${userId} and quiz_id = quiz.id and is_counted) mine
    where quiz.id = ${quizId} and quiz.deleted_at is null`.execute(db);
  return rows[0];
}

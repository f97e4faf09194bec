import type { Exam, Subject } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from './visible-content-queries.ts';

type SubjectRow = Omit<Subject, 'exams'> & { exams: Exam[] | null };

/** The subjects this person may see, each with its exams and their newest blueprints. */
export async function listSubjects(db: DbOrTrx, actor: Actor): Promise<Subject[]> {
  const { rows } = await sql<SubjectRow>`
    select topic.id, topic.slug, topic.name, topic.description, topic.language,
      (select count(*)::int from question where question.subject_id = topic.id and question.deleted_at is null
        and question.status = 'published' and ${visibleTo(actor, 'question')}) as "questionCount",
      (select json_agg(${examJson} order by exam.name) from exam where exam.subject_id = topic.id and exam.deleted_at is null
        and exists (select from exam_blueprint where exam_id = exam.id)) as exams
    from topic
    where topic.level = 'subject' and topic.deleted_at is null and ${visibleTo(actor, 'topic')}
    order by topic.name, topic.id`.execute(db);
  return rows.map((row) => ({ ...row, exams: row.exams ?? [] }));
}

const examJson = sql`json_build_object('id', exam.id, 'subjectId', exam.subject_id, 'slug', exam.slug, 'name', exam.name,
  'blueprint', (select json_build_object('id', newest.id, 'version', newest.version,
      'passPercent', newest.pass_percent::float8, 'timeLimitMs', newest.time_limit_ms,
      'questionCount', newest.question_count,
      'domains', (select coalesce(json_agg(json_build_object('topicId', domain.topic_id, 'name', domain_topic.name,
          'weightPercent', domain.weight_percent::float8) order by domain_topic.place), '[]')
        from exam_blueprint_domain domain join topic domain_topic on domain_topic.id = domain.topic_id
        where domain.blueprint_id = newest.id))
    from exam_blueprint newest where newest.exam_id = exam.id order by newest.version desc limit 1))`;

export interface SubjectHome {
  id: string;
  slug: string;
  name: string;
  language: string;
  visibility: string;
  groupId: string | null;
}

/** A subject by its id or, for those of the installation, by its slug; only when it may be seen. */
export async function findSubject(
  db: DbOrTrx,
  actor: Actor,
  by: { id: string } | { slug: string },
): Promise<SubjectHome | undefined> {
  const isIt =
    'id' in by ? sql`topic.id = ${by.id}` : sql`topic.slug = ${by.slug} and topic.owner_id is null`;
  const { rows } = await sql<SubjectHome>`
    select topic.id, topic.slug, topic.name, topic.language, topic.visibility, topic.group_id as "groupId" from topic
    where topic.level = 'subject' and topic.deleted_at is null and ${isIt} and ${visibleTo(actor, 'topic')}`.execute(
    db,
  );
  return rows[0];
}

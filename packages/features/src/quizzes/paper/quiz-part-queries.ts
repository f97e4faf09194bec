import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { DrawItem, FixedItem, QuizPart } from './quiz-part.ts';

interface SectionRow extends Omit<QuizPart, 'items'> {
  place: number;
}

type Placed<Item> = Item & { sectionPlace: number };

/** The sections of a version in their order, each with its items in theirs. */
export async function listQuizParts(db: DbOrTrx, versionId: string): Promise<QuizPart[]> {
  const { rows } = await sql<PartRows>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'id', id, 'title', title, 'topicId', topic_id,
          'weightPercent', weight_percent, 'shuffleQuestions', shuffle_questions) order by place), '[]')
        from quiz_version_section where quiz_version_id = ${versionId}) as sections,
      (select coalesce(jsonb_agg(jsonb_build_object('type', 'question', 'place', place, 'sectionPlace', section_place,
          'questionId', question_id, 'points', trim_scale(points)::text)), '[]')
        from quiz_version_question where quiz_version_id = ${versionId}) as fixed,
      (select coalesce(jsonb_agg(jsonb_build_object('type', 'draw', 'place', place, 'sectionPlace', section_place,
          'count', count, 'points', trim_scale(points)::text, 'filter', jsonb_build_object('topicIds', topic_ids, 'tags', tags,
          'kinds', kinds, 'difficultyFrom', difficulty_from, 'difficultyTo', difficulty_to))), '[]')
        from quiz_version_draw where quiz_version_id = ${versionId}) as draws`.execute(db);
  const [row] = rows;
  return row ? toParts(versionId, row) : [];
}

interface PartRows {
  sections: SectionRow[];
  fixed: Placed<FixedItem>[];
  draws: Placed<DrawItem>[];
}

function toParts(versionId: string, { sections, fixed, draws }: PartRows): QuizPart[] {
  // Quizzes without parts have no row of their own for it.
  const whole = { place: 1, id: versionId, title: '', topicId: null, weightPercent: null };
  const rows = sections.length > 0 ? sections : [{ ...whole, shuffleQuestions: null }];
  const items = [...fixed, ...draws].sort((a, b) => a.place - b.place);
  return rows.map(({ place, ...section }) => ({
    ...section,
    items: items.filter((item) => item.sectionPlace === place).map(({ sectionPlace: _, ...item }) => item),
  }));
}

export async function insertQuizParts(
  trx: Trx,
  versionId: string,
  parts: readonly QuizPart[],
): Promise<void> {
  const sections = parts.map(({ items: _, ...section }, index) => ({ ...section, place: index + 1 }));
  const items = parts.flatMap((part, index) => part.items.map((item) => ({ ...item, section: index + 1 })));
  await sql`
    with section as (
      insert into quiz_version_section (quiz_version_id, place, id, title, topic_id, weight_percent, shuffle_questions)
      select ${versionId}, place, id, title, "topicId", "weightPercent", "shuffleQuestions"
      from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as row (place integer, id uuid, title text,
        "topicId" uuid, "weightPercent" numeric, "shuffleQuestions" boolean)
    ), item as (
      select * from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as row (type text, place integer, section integer,
        "questionId" uuid, count integer, points numeric, filter jsonb)
    ), fixed as (
      insert into quiz_version_question (quiz_version_id, place, section_place, question_id, points)
      select ${versionId}, place, section, "questionId", points from item where type = 'question'
    )
    insert into quiz_version_draw (quiz_version_id, place, section_place, count, points, topic_ids, tags, kinds,
      difficulty_from, difficulty_to)
    select ${versionId}, place, section, count, points,
      array(select jsonb_array_elements_text(filter -> 'topicIds')::uuid), array(select jsonb_array_elements_text(filter -> 'tags')),
      array(select jsonb_array_elements_text(filter -> 'kinds')), (filter ->> 'difficultyFrom')::numeric,
      (filter ->> 'difficultyTo')::numeric
    from item where type = 'draw'`.execute(trx);
}

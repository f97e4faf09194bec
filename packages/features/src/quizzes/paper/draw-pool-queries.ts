import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';
import type { DrawItem } from './quiz-part.ts';

interface PoolInput {
  subjectId: string;
  /** Whose eyes choose: the quiz's author. */
  author: Actor;
  draws: readonly DrawItem[];
  /** Questions that stand on the paper anyway. */
  takenIds: readonly string[];
  seed: string;
  /** More than all draws together can use is never fetched of one. */
  limit: number;
}

/** By place of the draw: questions that fit it, chosen by the seed when there are more than can be used. */
export async function listDrawPools(
  db: DbOrTrx,
  { subjectId, author, draws, takenIds, seed, limit }: PoolInput,
): Promise<Map<number, string[]>> {
  if (draws.length === 0) return new Map();
  const wanted = draws.map(({ place, filter }) => ({ place, ...filter }));
  const { rows } = await sql<{ place: number; ids: string[] }>`
    with recursive draw as (
      select place, array(select jsonb_array_elements_text("topicIds")::uuid) as topic_ids,
        array(select jsonb_array_elements_text(tags)) as tags, array(select jsonb_array_elements_text(kinds)) as kinds,
        "difficultyFrom" as difficulty_from, "difficultyTo" as difficulty_to
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as row (place integer, "topicIds" jsonb, tags jsonb,
        kinds jsonb, "difficultyFrom" numeric, "difficultyTo" numeric)
    ), chosen as (
      select draw.place, topic.id from draw join topic on topic.id = any(draw.topic_ids)
      union select chosen.place, topic.id from chosen join topic on topic.parent_id = chosen.id
    )
    select draw.place, array(
      select question.id from question
      join question_version version on version.question_id = question.id and version.version = question.current_version
      where question.subject_id = ${subjectId} and question.deleted_at is null and question.status = 'published'
        and ${visibleTo(author, 'question')} and question.id <> all(${[...takenIds]}::uuid[])
        and (draw.topic_ids = '{}' or question.topic_id in (select chosen.id from chosen where chosen.place = draw.place))
        and (draw.tags = '{}' or question.tags && draw.tags)
        and (draw.kinds = '{}' or version.kind = any(draw.kinds))
        and (draw.difficulty_from is null or question.difficulty >= draw.difficulty_from)
        and (draw.difficulty_to is null or question.difficulty <= draw.difficulty_to)
      order by md5(${seed} || ':' || draw.place || ':' || question.id) limit ${limit}
    ) as ids
    from draw`.execute(db);
  return new Map(rows.map(({ place, ids }) => [place, ids]));
}

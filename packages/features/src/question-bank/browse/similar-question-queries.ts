import type { SimilarQuestion } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type Db, sql } from '@debrief/db';
import { stemWords } from '../search-words.ts';
import { readableBy } from '../visible-content-queries.ts';
import { questionRowColumns, questionRowJoins } from './list-questions-queries.ts';

interface Like {
  subjectId: string;
  stem: string;
  exceptId: string | null;
}

/** From this share of common trigrams on (0..1) a question is worth a look. */
const leastSimilarity = 0.5;
const most = 5;

type Row = Omit<SimilarQuestion, 'updatedAt'> & { updatedAt: Date };

export async function listSimilarRows(
  db: Db,
  actor: Actor,
  { subjectId, stem, exceptId }: Like,
): Promise<SimilarQuestion[]> {
  const words = stemWords(stem);
  const { rows } = await db.transaction().execute(async (trx) => {
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(leastSimilarity)}, true)`.execute(
      trx,
    );
    return await sql<Row>`
      with alike as materialized (
        select question.id, similarity(question.stem_text, ${words})::float8 as similarity from question
        where question.subject_id = ${subjectId} and question.deleted_at is null and question.stem_text % ${words}
          and question.id is distinct from ${exceptId}::uuid and ${readableBy(actor)}
        order by similarity desc, question.id limit ${most})
      select ${questionRowColumns(actor)}, alike.similarity
      from alike join question on question.id = alike.id ${questionRowJoins}
      order by alike.similarity desc, question.id`.execute(trx);
  });
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}

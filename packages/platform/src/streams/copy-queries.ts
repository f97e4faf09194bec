import { type DbOrTrx, sql } from '@debrief/db';
import type { StreamKey, StreamPlace, StreamStatus } from './stream-ledger.ts';
import { isAbandoned } from './stream-queries.ts';

/** How a stream stands, and the text after the place that was named (all of it when the generation is another). */
export interface StreamReading {
  status: StreamStatus;
  generation: number;
  position: number;
  reason: string | null;
  isAbandoned: boolean;
  text: string;
}

/** One statement, so that row and text are of one moment. */
export async function readStream(
  db: DbOrTrx,
  key: StreamKey,
  after: StreamPlace,
): Promise<StreamReading | undefined> {
  const text = sql<string>`coalesce((
    select string_agg(chunk.content, '' order by chunk.position) from stream_chunk chunk
    where chunk.user_id = stream.user_id and chunk.stream_id = stream.id and chunk.generation = stream.generation
      and (stream.generation <> ${after.generation} or chunk.position >= ${after.position})), '')`;
  const row = await db
    .selectFrom('stream')
    .select(['status', 'generation', 'position', 'reason'])
    .select([isAbandoned().as('isAbandoned'), text.as('text')])
    .where('user_id', '=', key.userId)
    .where('owner_kind', '=', key.ownerKind)
    .where('owner_id', '=', key.ownerId)
    .executeTakeFirst();
  return row as StreamReading | undefined;
}

export type StreamStanding = StreamKey & Omit<StreamReading, 'text'>;

/** How streams stand, without their text. */
export async function listStandings(db: DbOrTrx, keys: readonly StreamKey[]): Promise<StreamStanding[]> {
  const rows = await db
    .selectFrom('stream')
    .select(['user_id as userId', 'owner_kind as ownerKind', 'owner_id as ownerId'])
    .select(['status', 'generation', 'position', 'reason', isAbandoned().as('isAbandoned')])
    .where(
      sql<boolean>`(stream.user_id, stream.owner_kind, stream.owner_id) in (select * from unnest(
        ${keys.map((key) => key.userId)}::uuid[], ${keys.map((key) => key.ownerKind)}::text[],
        ${keys.map((key) => key.ownerId)}::uuid[]))`,
    )
    .execute();
  return rows as StreamStanding[];
}

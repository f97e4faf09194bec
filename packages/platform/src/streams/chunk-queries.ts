import { type DbOrTrx, sql } from '@debrief/db';
import type { PackedMessages } from '../bus/index.ts';
import type { Lease } from './stream-queries.ts';
import { leaseEnd } from './stream-queries.ts';

/** Text of one generation; an empty one only renews the lease. */
export interface Chunk {
  userId: string;
  streamId: string;
  generation: number;
  /** Where it begins, in UTF-16 code units. */
  position: number;
  text: string;
}

interface Batch {
  holder: string;
  leaseMs: number;
  chunks: readonly Chunk[];
  told: PackedMessages;
}

export interface KeptLease {
  streamId: string;
  generation: number;
  isStopRequested: boolean;
}

/**
 * All chunks of a process in one statement: leases renewed, text added, other processes told. Only rows whose lease is
 * still ours change; they are returned. Tried again after an unclear failure, the longer text stands.
 */
export async function writeChunks(
  db: DbOrTrx,
  { holder, leaseMs, chunks, told }: Batch,
): Promise<KeptLease[]> {
  const { rows } = await sql<KeptLease & { told: number }>`
    with given as (
      select * from unnest(${chunks.map((chunk) => chunk.userId)}::uuid[], ${chunks.map((chunk) => chunk.streamId)}::uuid[],
        ${chunks.map((chunk) => chunk.generation)}::integer[], ${chunks.map((chunk) => chunk.position)}::integer[],
        ${chunks.map((chunk) => chunk.position + chunk.text.length)}::integer[], ${chunks.map((chunk) => chunk.text)}::text[])
        as given (user_id, stream_id, generation, position, end_position, content)
    ), held as (
      update stream set position = given.end_position, lease_until = ${leaseEnd(leaseMs)}, updated_at = now() from given
      where stream.user_id = given.user_id and stream.id = given.stream_id and stream.generation = given.generation
        and stream.lease_holder = ${holder} and stream.status = 'writing'
      returning stream.id, stream.generation, stream.stop_requested_at is not null as is_stop_requested
    ), added as (
      insert into stream_chunk (user_id, stream_id, generation, position, content)
      select given.user_id, given.stream_id, given.generation, given.position, given.content
      from given join held on held.id = given.stream_id where given.content <> ''
      on conflict (user_id, stream_id, generation, position) do update set content = excluded.content
    )
    select id as "streamId", generation, is_stop_requested as "isStopRequested",
      (select count(pg_notify(${told.channel}, payload)) from unnest(${told.payloads}::text[]) payload)::integer as told
    from held`.execute(db);
  return rows;
}

export async function insertChunk(db: DbOrTrx, chunk: Chunk): Promise<void> {
  await db
    .insertInto('stream_chunk')
    .values({
      user_id: chunk.userId,
      stream_id: chunk.streamId,
      generation: chunk.generation,
      position: chunk.position,
      content: chunk.text,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'stream_id', 'generation', 'position'])
        .doUpdateSet({ content: chunk.text }),
    )
    .execute();
}

/** The text of the last generation before this one, as far as it was kept; empty when there was none. */
export async function findTextLeft(db: DbOrTrx, stream: Omit<Lease, 'holder'>): Promise<string> {
  const rows = await db
    .selectFrom('stream_chunk')
    .select(['generation', 'position', 'content'])
    .where('user_id', '=', stream.userId)
    .where('stream_id', '=', stream.streamId)
    .where('generation', '<', stream.generation)
    .orderBy('generation', 'desc')
    .orderBy('position')
    .execute();
  let text = '';
  for (const { generation, position, content } of rows)
    if (generation === rows[0]?.generation && position === text.length) text += content;
  return text;
}

/** What earlier generations left behind; all of it when no generation is named. */
export async function deleteChunks(
  db: DbOrTrx,
  stream: Pick<Lease, 'userId' | 'streamId'>,
  before?: number,
): Promise<void> {
  await db
    .deleteFrom('stream_chunk')
    .where('user_id', '=', stream.userId)
    .where('stream_id', '=', stream.streamId)
    .$if(before !== undefined, (chunks) => chunks.where('generation', '<', before ?? 0))
    .execute();
}

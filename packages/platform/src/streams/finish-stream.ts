import { sql } from '@debrief/db';
import { againWhileDatabaseIsAway } from '../errors/index.ts';
import { deleteChunks, insertChunk } from './chunk-queries.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { LeaseLostError } from './stream-end-reasons.ts';
import type { StreamEnding } from './stream-ledger.ts';
import { changeNews } from './stream-news.ts';
import { endStream, findStream } from './stream-queries.ts';
import type { WrittenStream } from './written-stream.ts';

/** Ends a stream in one transaction; tried again while the database is away. @throws LeaseLostError */
export function finishStream(parts: LedgerParts, stream: WrittenStream, ending: StreamEnding): Promise<void> {
  return againWhileDatabaseIsAway(async (tries) => {
    try {
      await end(parts, stream, ending);
    } catch (error) {
      // The connection may have broken after the commit.
      const isUnclear = tries > 0 && error instanceof LeaseLostError;
      if (!isUnclear || !(await hasEnded(parts, stream, ending))) throw error;
    }
  });
}

async function end(
  { events, bus, holder }: LedgerParts,
  stream: WrittenStream,
  ending: StreamEnding,
): Promise<void> {
  const { row, generation, copy } = stream;
  const chunk = stream.takeChunk();
  stream.keep(chunk);
  const told = bus.pack([changeNews(row)]);
  await events.transaction(async (trx, publish) => {
    const lease = { userId: row.userId, streamId: row.id, generation, holder };
    const end = { status: ending.status, reason: ending.reason ?? null, position: copy.known.text.length };
    if (!(await endStream(trx, lease, end))) throw new LeaseLostError();
    if (chunk.text !== '') await insertChunk(trx, chunk);
    await deleteChunks(trx, lease, generation);
    await ending.settle?.(trx, publish);
    await sql`select pg_notify(${told.channel}, payload) from unnest(${told.payloads}::text[]) payload`.execute(
      trx,
    );
  });
}

async function hasEnded(
  { db }: LedgerParts,
  { row, generation }: WrittenStream,
  ending: StreamEnding,
): Promise<boolean> {
  const now = await findStream(db, row);
  return now?.status === ending.status && now.generation === generation;
}

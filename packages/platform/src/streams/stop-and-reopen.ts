import type { Trx } from '@debrief/db';
import { deleteChunks } from './chunk-queries.ts';
import type { LedgerParts } from './ledger-parts.ts';
import type { StreamKey } from './stream-ledger.ts';
import { changeNews } from './stream-news.ts';
import { reopenStream, requestStop } from './stream-queries.ts';

export async function requestStopOf({ db, bus }: LedgerParts, key: StreamKey): Promise<boolean> {
  const row = await requestStop(db, key);
  if (!row) return false;
  const news = changeNews(row);
  await (row.status === 'stopped'
    ? bus.send(news.topic, news.payload)
    : bus.send('stream.stop', [row.id, row.generation]));
  return true;
}

export async function reopen(
  { db, bus }: LedgerParts,
  key: StreamKey,
  { settle, evenReady = false }: { settle?: ((trx: Trx) => Promise<void>) | undefined; evenReady?: boolean },
): Promise<boolean> {
  const row = await db.transaction().execute(async (trx) => {
    const reopened = await reopenStream(trx, key, evenReady);
    if (!reopened) return undefined;
    await deleteChunks(trx, { userId: reopened.userId, streamId: reopened.id });
    await settle?.(trx);
    return reopened;
  });
  if (!row) return false;
  const news = changeNews(row);
  await bus.send(news.topic, news.payload);
  return true;
}

import { setTimeout as rest } from 'node:timers/promises';
import type { TestDatabase } from '@debrief/testing';
import { startLedgerProcess } from '../../packages/platform/src/streams/testing/ledger-process.ts';

interface Attempt {
  userId: string;
  attemptId: string;
}

export interface Writing {
  streamId: string;
  text(): string;
  stop(): Promise<void>;
}

/** Writes an insight's text, a few words every while, as another server of the installation does, until it is stopped. */
export async function keepWriting(
  { db, connectionString }: TestDatabase,
  { userId, attemptId }: Attempt,
  everyMs: number,
): Promise<Writing> {
  const { ledger, close } = startLedgerProcess({ connectionString });
  const key = { userId, ownerKind: 'insight', ownerId: attemptId };
  const stream = await ledger.ensure(db, key);
  await db
    .insertInto('insight')
    .values({ user_id: userId, id: crypto.randomUUID(), attempt_id: attemptId, stream_id: stream.id })
    .execute();
  const writer = await ledger.claim(key);
  if (!writer) throw new Error('Somebody else writes the text of the bench.');
  let text = '';
  let isOver = false;
  const written = (async () => {
    for (let word = 0; !isOver; word++) {
      const piece = `word ${word} of a text. `;
      writer.append(piece);
      text += piece;
      await rest(everyMs);
    }
  })();
  return {
    streamId: stream.id,
    text: () => text,
    async stop() {
      isOver = true;
      await written;
      await writer.finish({ status: 'stopped' });
      await close();
    },
  };
}

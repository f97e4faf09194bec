import { setTimeout as rest } from 'node:timers/promises';
import type { TestDatabase } from '@debrief/testing';
import { startLedgerProcess } from '../../packages/platform/src/streams/testing/ledger-process.ts';

interface Attempt {
  userId: string;
  attemptId: string;
}

/** Writes the insight's text from a process of its own, as the server's followers hear it in an installation of several. */
export async function writeSlowly({ db, connectionString }: TestDatabase, { userId, attemptId }: Attempt) {
  const { ledger, close } = startLedgerProcess({ connectionString });
  const key = { userId, ownerKind: 'insight', ownerId: attemptId };
  const stream = await ledger.ensure(db, key);
  await db
    .insertInto('insight')
    .values({ user_id: userId, id: crypto.randomUUID(), attempt_id: attemptId, stream_id: stream.id })
    .execute();
  const writer = await ledger.claim(key);
  if (!writer) throw new Error('Somebody else writes the text of the bench.');
  return {
    /** Resolves a second after the last word, with the moment of each. */
    async write(count: number, everyMs: number): Promise<number[]> {
      const writtenAt: number[] = [];
      for (let word = 0; word < count; word++) {
        writtenAt.push(performance.now());
        writer.append(`word-${word} and some of what a model says in half a second. `);
        await rest(everyMs);
      }
      await rest(1_000);
      return writtenAt;
    },
    async end(): Promise<void> {
      await writer.finish({ status: 'stopped' });
      await close();
    },
  };
}

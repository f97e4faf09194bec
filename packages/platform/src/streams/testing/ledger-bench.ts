import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import type { StreamKey, StreamWriter } from '../stream-ledger.ts';
import type { StreamTiming } from '../timing.ts';
import { type LedgerProcess, type ProcessOptions, startLedgerProcess } from './ledger-process.ts';

/** Short enough for a test, long enough for a busy machine. */
export const quickTiming: Partial<StreamTiming> = {
  leaseMs: 600,
  heartbeatMs: 150,
  pollMs: 100,
  adoptMs: 100,
};

/** One database and as many processes on it as a test wants. */
export interface LedgerBench {
  database: TestDatabase;
  start(options?: Omit<ProcessOptions, 'connectionString'>): LedgerProcess;
  /** A new pending stream. */
  newStream(): Promise<StreamKey>;
  storedText(key: StreamKey): Promise<string>;
  close(): Promise<void>;
}

export async function openBench(): Promise<LedgerBench> {
  const database = await createTestDatabase();
  const processes: LedgerProcess[] = [];
  const start: LedgerBench['start'] = (options) => {
    const process = startLedgerProcess({ connectionString: database.connectionString, ...options });
    processes.push(process);
    return process;
  };
  const first = start();
  return {
    database,
    start,
    async newStream() {
      const key = { userId: randomUUID(), ownerKind: 'test', ownerId: randomUUID() };
      await first.ledger.ensure(database.db, key);
      return key;
    },
    async storedText(key) {
      const chunks = await database.db
        .selectFrom('stream')
        .innerJoin('stream_chunk', (join) =>
          join
            .onRef('stream_chunk.stream_id', '=', 'stream.id')
            .onRef('stream_chunk.generation', '=', 'stream.generation'),
        )
        .select('content')
        .where('owner_id', '=', key.ownerId)
        .orderBy('stream_chunk.position')
        .execute();
      return chunks.map((chunk) => chunk.content).join('');
    },
    async close() {
      await Promise.all(processes.map((process) => process.close()));
      await database.drop();
    },
  };
}

export async function claimOf(process: LedgerProcess, key: StreamKey): Promise<StreamWriter> {
  const writer = await process.ledger.claim(key);
  if (!writer) throw new Error('the claim was refused');
  return writer;
}

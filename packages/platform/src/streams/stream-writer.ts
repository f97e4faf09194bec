import { deleteChunks, findTextLeft } from './chunk-queries.ts';
import { finishStream } from './finish-stream.ts';
import type { Flusher } from './flusher.ts';
import { giveBack } from './hand-over.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { LeaseLostError } from './stream-end-reasons.ts';
import type { StreamEnding, StreamWriter } from './stream-ledger.ts';
import { changeNews } from './stream-news.ts';
import { restartStream } from './stream-queries.ts';
import type { createTeller } from './teller.ts';
import type { WrittenStream } from './written-stream.ts';

interface Desk {
  flusher: Flusher;
  teller: ReturnType<typeof createTeller>;
  /** The stream is no longer written here. */
  leave(stream: WrittenStream, isOver: boolean): void;
}

/** The writer's hand: everything it does counts only while the lease holds. */
export function createStreamWriter(parts: LedgerParts, desk: Desk, stream: WrittenStream): StreamWriter {
  const { flusher, teller } = desk;

  /** Runs `act` while nobody else touches this stream's rows. */
  async function alone(act: () => Promise<void>): Promise<void> {
    stream.isBusy = true;
    try {
      await flusher.settled();
      if (stream.isLost) throw new LeaseLostError();
      await act();
    } catch (error) {
      if (error instanceof LeaseLostError) desk.leave(stream, false);
      throw error;
    } finally {
      stream.isBusy = false;
      flusher.wake();
    }
  }

  return {
    row: stream.row,
    signal: stream.signal,
    async textLeft() {
      const { row } = stream;
      if (row.generation === 1) return '';
      return findTextLeft(parts.db, { userId: row.userId, streamId: row.id, generation: row.generation });
    },
    append(text) {
      if (stream.isLost || text === '') return;
      stream.add(text);
      teller.mark(stream.copy);
      flusher.wake();
    },
    wait(waiting) {
      if (stream.isLost) return;
      stream.wait(waiting);
      teller.mark(stream.copy);
      flusher.wake();
    },
    giveBack: () =>
      alone(async () => {
        desk.leave(stream, false);
        await giveBack(parts, [stream]);
      }),
    restart: () => alone(() => restart(parts, stream)),
    finish: (ending: StreamEnding) =>
      alone(async () => {
        stream.close();
        await finishStream(parts, stream, ending);
        if (stream.ownsCopy())
          stream.copy.known = { ...stream.copy.known, status: ending.status, reason: ending.reason ?? null };
        desk.leave(stream, true);
      }),
  };
}

async function restart({ db, bus, holder }: LedgerParts, stream: WrittenStream): Promise<void> {
  const { row, generation } = stream;
  const lease = { userId: row.userId, streamId: row.id, generation, holder };
  if (!(await restartStream(db, lease))) throw new LeaseLostError();
  stream.reset(generation + 1);
  await deleteChunks(db, lease, stream.generation);
  stream.copy.tell();
  const { topic, payload } = changeNews(row);
  void bus.send(topic, payload);
}

import type { Services } from '../services.ts';
import { LeaseLostError, StopRequest } from './stream-end-reasons.ts';
import type { StreamEnding, StreamKey, StreamWriter } from './stream-ledger.ts';

/** A stream that was begun this often has something in it that ends its writers. */
const maxGenerations = 30;

type House = Pick<Services, 'streams' | 'log'>;

/**
 * Writes a stream, whoever calls it and however often: of all who try at most one claims it, the others are done at
 * once. `write` tells the text and returns how it ends. What it throws ends the stream too: stopped when a reader asked
 * for that, failed otherwise. Resolves when it is over or somebody else writes it.
 */
export async function writeOnce(
  house: House,
  key: StreamKey,
  write: (writer: StreamWriter) => Promise<StreamEnding>,
): Promise<void> {
  const writer = await house.streams.claim(key);
  if (!writer) return;
  try {
    const isHopeless = writer.row.generation > maxGenerations;
    await writer.finish(isHopeless ? { status: 'failed', reason: 'gave-up' } : await write(writer));
  } catch (error) {
    if (!(error instanceof LeaseLostError)) await giveUp(house, writer, error);
  }
}

async function giveUp({ log }: House, { signal, row, finish }: StreamWriter, error: unknown): Promise<void> {
  if (signal.reason instanceof LeaseLostError) return;
  const isStopped = signal.reason instanceof StopRequest;
  if (!isStopped)
    log.error({ err: error, stream: row.ownerKind, of: row.ownerId }, 'a text could not be written');
  try {
    await finish(isStopped ? { status: 'stopped' } : { status: 'failed', reason: 'could-not-write' });
  } catch (failure) {
    if (!(failure instanceof LeaseLostError)) throw failure;
  }
}

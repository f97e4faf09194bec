import type { AiWaiting } from '@debrief/contracts';
import type { Chunk } from './chunk-queries.ts';
import type { StreamCopy } from './stream-copy.ts';
import { LeaseLostError, StopRequest } from './stream-end-reasons.ts';
import type { StreamRow } from './stream-ledger.ts';
import { createTextJoiner } from './well-formed-text.ts';

/** A stream that this process writes: its text, what of it is not stored yet, and whether the lease still holds. */
export interface WrittenStream {
  readonly row: StreamRow;
  readonly copy: StreamCopy;
  readonly signal: AbortSignal;
  generation: number;
  /** While it restarts or ends, its text is left to whoever does that. */
  isBusy: boolean;
  readonly isLost: boolean;
  /** False once it was begun anew here: then the copy is the next writer's. */
  ownsCopy(): boolean;
  /** Adds text to what followers here may read. */
  add(text: string): void;
  /** Adds what waited for the other half of a character. */
  close(): void;
  /** What followers are told while there is no text. */
  wait(waiting: AiWaiting | null): void;
  /** Takes what is not stored yet; `keep` gives it back when it could not be stored. */
  takeChunk(): Chunk;
  keep(chunk: Chunk): void;
  /** There is something to store or to tell other processes. */
  hasNews(): boolean;
  /** A new generation, without text. */
  reset(generation: number): void;
  askToStop(): void;
  lose(): void;
}

export function createWrittenStream(row: StreamRow, copy: StreamCopy): WrittenStream {
  const controller = new AbortController();
  let joiner = createTextJoiner();
  let unstored = '';
  let isLost = false;
  let isWaitingTold = true;

  function show(text: string): void {
    unstored += text;
    copy.known = { ...copy.known, text: copy.known.text + text, waiting: null };
  }

  const stream: WrittenStream = {
    row,
    copy,
    signal: controller.signal,
    generation: row.generation,
    isBusy: false,
    get isLost() {
      return isLost;
    },
    ownsCopy: () => copy.known.generation === stream.generation,
    add: (text) => show(joiner.push(text)),
    close: () => show(joiner.rest()),
    wait(waiting) {
      if (copy.known.text !== '') return;
      copy.known = { ...copy.known, waiting };
      isWaitingTold = waiting === null;
    },
    takeChunk() {
      const position = copy.known.text.length - unstored.length;
      const chunk = {
        userId: row.userId,
        streamId: row.id,
        generation: stream.generation,
        position,
        text: unstored,
      };
      unstored = '';
      isWaitingTold = true;
      return chunk;
    },
    keep(chunk) {
      if (chunk.generation === stream.generation) unstored = chunk.text + unstored;
    },
    hasNews: () => unstored !== '' || !isWaitingTold,
    reset(generation) {
      joiner = createTextJoiner();
      unstored = '';
      isWaitingTold = true;
      stream.generation = generation;
      copy.known = { status: 'writing', generation, text: '', reason: null, waiting: null };
    },
    askToStop: () => controller.abort(new StopRequest()),
    lose() {
      isLost = true;
      controller.abort(new LeaseLostError());
    },
  };
  copy.isLocal = true;
  copy.isExact = true;
  stream.reset(row.generation);
  return stream;
}

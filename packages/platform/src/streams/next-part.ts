import type { AiWaiting } from '@debrief/contracts';
import type { StreamPart, StreamPlace, StreamStatus } from './stream-ledger.ts';

/** A stream as far as this process knows it. */
export interface KnownText {
  status: StreamStatus;
  generation: number;
  text: string;
  reason: string | null;
  /** What its writer waits for before the first text. */
  waiting: AiWaiting | null;
}

/** What a reader at `place`, who was last told `told` of waiting, is told next; null: nothing yet. */
export function nextPart(
  known: KnownText,
  place: StreamPlace | null,
  told: AiWaiting | null = null,
): StreamPart | null {
  const { status, generation, text, reason, waiting } = known;
  const isOver = status === 'ready' || status === 'failed' || status === 'stopped';
  // Between two writers there is nothing to tell: the next one opens a generation of its own.
  if (status === 'pending') return null;
  // A place past the end of a finished text names a text that never was.
  if (place?.generation !== generation || (isOver && place.position > text.length)) {
    return { type: 'start', place: { generation, position: 0 } };
  }
  if (place.position < text.length) {
    const more = pieceAt(text, place.position);
    return { type: 'delta', text: more, place: { generation, position: place.position + more.length } };
  }
  const here = { generation, position: text.length };
  if (waiting && waiting !== told && text === '' && !isOver) return { type: 'waiting', waiting, place: here };
  // A place past what we know was told by a faster process; the text gets there.
  return isOver ? { type: 'end', status, reason, place: here } : null;
}

/** What a reader that does not take it holds up, at most: a long text comes in several parts. */
const maxPartChars = 32_768;

/** Ends between two characters. */
function pieceAt(text: string, position: number): string {
  const end = position + maxPartChars;
  const isInPair = end < text.length && isHighSurrogate(text.charCodeAt(end - 1));
  return text.slice(position, isInPair ? end - 1 : end);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

import type { StreamKey, StreamLedger, StreamPart, StreamPlace } from '../stream-ledger.ts';

/** What one reader has: the text of the newest generation, and every part as it came. */
export interface Reading {
  parts: StreamPart[];
  text: string;
  place: StreamPlace | null;
  end: Extract<StreamPart, { type: 'end' }> | null;
}

export interface ReadOptions {
  from?: Reading;
  signal?: AbortSignal;
  onAbandoned?: () => void;
  /** Leaves after this many parts. */
  maxParts?: number;
  onPart?: (part: StreamPart) => void;
}

/** Follows a stream as a client does: keeps its place, throws its text away when told to start over. */
export async function readStreamOf(
  ledger: StreamLedger,
  key: StreamKey,
  options: ReadOptions = {},
): Promise<Reading> {
  const { signal = new AbortController().signal, onAbandoned, maxParts = Number.POSITIVE_INFINITY } = options;
  const reading: Reading = options.from ?? { parts: [], text: '', place: null, end: null };
  let count = 0;
  for await (const part of ledger.follow(key, { after: reading.place, signal, onAbandoned })) {
    take(reading, part);
    options.onPart?.(part);
    if (++count >= maxParts) break;
  }
  return reading;
}

function take(reading: Reading, part: StreamPart): void {
  reading.parts.push(part);
  reading.place = part.place;
  if (part.type === 'start') reading.text = '';
  if (part.type === 'delta') reading.text += part.text;
  if (part.type === 'end') reading.end = part;
}

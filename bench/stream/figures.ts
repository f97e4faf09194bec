import { modelPace } from './model-pace.ts';
import type { StreamReading } from './read-stream.ts';

/** What the double says of one answer. */
export interface SaidAnswer {
  said: string;
  firstDeltaAt: number;
}

/** One stream as measured at the reader's socket; milliseconds. */
export interface StreamFigures {
  /** From pressing submit (or asking the bare stream) to the first text. */
  firstFromStart: number;
  /** From the model's first word to ours. */
  firstBehindModel: number;
  /** Of all text: how long after the model said it, at the worst. */
  latestBehindModel: number;
  bytesOverText: number;
}

export function figuresOf(
  reading: StreamReading,
  startedAt: number,
  said: readonly SaidAnswer[],
): StreamFigures {
  const answer = said.find((each) => each.said === reading.text);
  const first = reading.arrivals[0];
  if (!answer || !first)
    throw new Error(`A reader got a text that nobody said: ${reading.text.slice(0, 80)}`);
  return {
    firstFromStart: first.at - startedAt,
    firstBehindModel: first.at - answer.firstDeltaAt,
    latestBehindModel: Math.max(...latenesses(reading, answer)),
    bytesOverText: reading.bytes / Buffer.byteLength(reading.text),
  };
}

/** For each arrival: how long its oldest character, said in the model's rhythm, had been waiting. */
function latenesses({ arrivals }: StreamReading, { firstDeltaAt }: SaidAnswer): number[] {
  return arrivals.map(({ at }, index) => {
    const oldest = index === 0 ? 0 : (arrivals[index - 1]?.chars ?? 0);
    return at - (firstDeltaAt + Math.floor(oldest / modelPace.chunkChars) * modelPace.paceMs);
  });
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

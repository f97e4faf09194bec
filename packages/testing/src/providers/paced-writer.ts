import type { ServerResponse } from 'node:http';

/** A rhythm for frames. */
export interface Pace {
  paceMs: number;
  firstTokenMs: number;
  /** Called when the first frame goes out. */
  onFirst(): void;
}

/**
 * Writes frames in a rhythm and resolves when the last one is out or the reader is gone. All streams of one pace share
 * one list of timers, and a stream that is late writes what is due in one go, so that hundreds at a time cost little
 * and none of them drifts.
 */
export async function writePaced(response: ServerResponse, frames: string[], pace: Pace): Promise<void> {
  if (pace.firstTokenMs > 0) await untilClosedOr(response, pace.firstTokenMs);
  if (response.destroyed || frames.length === 0) return;
  pace.onFirst();
  if (pace.paceMs === 0) {
    response.write(frames.join(''));
    return;
  }
  await writeInRhythm(response, frames, pace.paceMs);
}

function writeInRhythm(response: ServerResponse, frames: string[], paceMs: number): Promise<void> {
  const startedAt = performance.now();
  let next = 0;
  return new Promise((resolve) => {
    const end = () => {
      clearInterval(timer);
      response.off('close', end);
      resolve();
    };
    const writeDue = () => {
      const due = Math.min(frames.length, Math.floor((performance.now() - startedAt) / paceMs + 0.5) + 1);
      if (due <= next) return;
      response.write(due === next + 1 ? (frames[next] as string) : frames.slice(next, due).join(''));
      next = due;
      if (next >= frames.length) end();
    };
    const timer = setInterval(writeDue, paceMs);
    response.on('close', end);
    writeDue();
  });
}

function untilClosedOr(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      response.off('close', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    response.on('close', end);
  });
}

import { setTimeout as rest } from 'node:timers/promises';
import type { RunningProgram } from '@debrief/testing';
import { nowMs } from '../stream/read-stream.ts';
import { keepWriting, watchDatabase } from './probes.ts';
import type { RecoveryStage } from './stage.ts';

export interface DatabaseRecovery {
  /** Bare Postgres did not answer for so long. */
  downMs: number;
  /** From then on. */
  webMs: number;
  workerMs: number;
  heldMs: number;
  /** Jobs that a worker held when it happened. */
  held: number;
  odd: Record<string, number>;
}

const holdMs = 500;

/** Ends Postgres under writes and jobs; everything is counted from its first answer. */
export async function endDatabase(stage: RecoveryStage, end: 'restart' | 'kill'): Promise<DatabaseRecovery> {
  const { postgres, jobs } = stage;
  const writes = keepWriting(stage);
  await writes.untilAcknowledged(nowMs());
  const held = await holdSome(stage);
  const watched = watchDatabase(postgres.connectionString);
  const ended = postgres[end]();
  const { goneAt, backAt } = await watched;
  const adding = keepAdding(stage);
  const [webAt, workerAt, heldAt] = await Promise.all([
    writes.untilAcknowledged(backAt),
    jobs.untilBegun(backAt),
    jobs.untilAllAnew(held, goneAt),
  ]);
  await adding.stop();
  await ended;
  await writes.stop();
  return {
    ...{ downMs: backAt - goneAt, webMs: webAt - backAt, workerMs: workerAt - backAt },
    ...{ heldMs: Math.max(0, heldAt - backAt), held: held.length, odd: writes.odd() },
  };
}

/** Kills a worker that has jobs while another one has none; milliseconds until the last of them is begun anew. */
export async function killWorker(stage: RecoveryStage, doomed: RunningProgram) {
  const next = await stage.startWorker();
  // Only the doomed one takes these.
  next.suspend();
  const held = await holdSome(stage);
  const killedAt = nowMs();
  await doomed.kill();
  next.wake();
  const heldAt = await stage.jobs.untilAllAnew(held, killedAt);
  return { next, heldMs: heldAt - killedAt, held: held.length };
}

/** As many as a worker runs at once, and some that it fetched ahead. */
async function holdSome({ jobs }: RecoveryStage): Promise<number[]> {
  for (let count = 0; count < 6; count++) await jobs.add(holdMs);
  const end = nowMs() + 30_000;
  while (nowMs() < end) {
    const held = await jobs.held();
    if (held.length >= 4) return held;
    await rest(10);
  }
  throw new Error('No worker took the jobs.');
}

/** Somebody always leaves a job, so that the first one that begins tells when workers work. */
function keepAdding({ jobs }: RecoveryStage): { stop(): Promise<void> } {
  let isOver = false;
  const going = (async () => {
    while (!isOver) {
      await jobs.add(0);
      await rest(50);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await going;
    },
  };
}

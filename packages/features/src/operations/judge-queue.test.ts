import { expect, it } from 'vitest';
import type { Figures } from './figure-queries.ts';
import { judgeQueue } from './judge-queue.ts';

const thresholds = { depth: 100_000, latencyMs: 10_000, latencyP95Ms: 5_000, failed: 0 };
const well: Figures = {
  ...{ waitingCount: 3, oldestMs: 40, runningCount: 1, delayedCount: 2, failedCount: 0 },
  ...{ aliveWorkerCount: 1, latencyP95Ms: 80, silentMs: 900 },
};
const kinds = (figures: Partial<Figures>) =>
  judgeQueue({ ...well, ...figures }, thresholds).map(({ kind, severity }) => `${kind} ${severity}`);

it.each<[string[], Partial<Figures>]>([
  [[], {}],
  [[], { waitingCount: 100_000, oldestMs: 10_000, latencyP95Ms: 5_000 }],
  [['depth critical'], { waitingCount: 100_001 }],
  [['latency critical'], { oldestMs: 10_001 }],
  [['latency-p95 warning'], { latencyP95Ms: 5_001 }],
  [['failed warning'], { failedCount: 1 }],
  [[], { aliveWorkerCount: 0, silentMs: 3_000 }],
  [['no-worker critical'], { aliveWorkerCount: 0, silentMs: 30_000 }],
  [['no-worker critical'], { aliveWorkerCount: 0, silentMs: null }],
  [[], { oldestMs: null, latencyP95Ms: null }],
])('%j for %j', (expected, figures) => {
  expect(kinds(figures)).toEqual(expected);
});

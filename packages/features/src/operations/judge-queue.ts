import type { Alert } from '@debrief/contracts';
import type { Figures } from './figure-queries.ts';

export interface Thresholds {
  depth: number;
  latencyMs: number;
  latencyP95Ms: number;
  failed: number;
}

export type Trouble = Pick<Alert, 'kind' | 'severity' | 'value' | 'threshold'>;

/** A worker that starts again is silent for less than this. */
const longestSilenceMs = 20_000;

/** What is wrong by these figures. */
export function judgeQueue(figures: Figures, thresholds: Thresholds): Trouble[] {
  const { waitingCount, oldestMs, latencyP95Ms, failedCount, aliveWorkerCount, silentMs } = figures;
  const over = (value: number | null, trouble: Omit<Trouble, 'value'>): Trouble[] =>
    value !== null && value > trouble.threshold ? [{ ...trouble, value }] : [];
  const isDeserted = aliveWorkerCount === 0 && (silentMs === null || silentMs > longestSilenceMs);
  return [
    ...(isDeserted ? [{ kind: 'no-worker', severity: 'critical', value: 0, threshold: 1 } as const] : []),
    ...over(waitingCount, { kind: 'depth', severity: 'critical', threshold: thresholds.depth }),
    ...over(oldestMs, { kind: 'latency', severity: 'critical', threshold: thresholds.latencyMs }),
    ...over(latencyP95Ms, { kind: 'latency-p95', severity: 'warning', threshold: thresholds.latencyP95Ms }),
    ...over(failedCount, { kind: 'failed', severity: 'warning', threshold: thresholds.failed }),
  ];
}

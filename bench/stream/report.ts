import { median, quantile } from './figures.ts';
import type { RunFigures } from './run-once.ts';

export interface Row {
  candidate: 'debrief' | 'debrief, not squeezed' | 'growing objects over tRPC' | 'bare AI SDK';
  concurrent: number;
  firstFromStartP50: number;
  firstBehindModelP50: number;
  firstBehindModelP95: number;
  latestBehindModelMax: number;
  bytesOverText: number;
  serverCpuMs: number;
  postgresCpuMs: number;
}

/** Medians over the runs of what each run says. */
export function toRow(candidate: Row['candidate'], concurrent: number, runs: readonly RunFigures[]): Row {
  const over = (figure: (run: RunFigures) => number) => round(median(runs.map(figure)));
  return {
    candidate,
    concurrent,
    firstFromStartP50: over((run) => median(run.streams.map((stream) => stream.firstFromStart))),
    firstBehindModelP50: over((run) => median(run.streams.map((stream) => stream.firstBehindModel))),
    firstBehindModelP95: over((run) =>
      quantile(
        run.streams.map((stream) => stream.firstBehindModel),
        0.95,
      ),
    ),
    latestBehindModelMax: over((run) => Math.max(...run.streams.map((stream) => stream.latestBehindModel))),
    bytesOverText: over((run) => median(run.streams.map((stream) => stream.bytesOverText))),
    serverCpuMs: over((run) => run.serverCpu),
    postgresCpuMs: over((run) => run.postgresCpu),
  };
}

/** Ours beside the bare stream of the same run. */
export interface Comparison {
  candidate: Row['candidate'];
  concurrent: number;
  addedToFirstMs: number;
  wireOverBare: number;
  serverCpuOverBare: number;
}

export function compare(rows: readonly Row[]): Comparison[] {
  return rows
    .filter((row) => row.candidate !== 'bare AI SDK')
    .flatMap((ours) => {
      const bare = rows.find((row) => row.candidate === 'bare AI SDK' && row.concurrent === ours.concurrent);
      if (!bare) return [];
      return {
        candidate: ours.candidate,
        concurrent: ours.concurrent,
        addedToFirstMs: round(ours.firstBehindModelP50 - bare.firstBehindModelP50),
        wireOverBare: round(ours.bytesOverText / bare.bytesOverText),
        serverCpuOverBare: round(ours.serverCpuMs / bare.serverCpuMs),
      };
    });
}

const round = (value: number) => Math.round(value * 100) / 100;

// Loaded into the server process before its own code: how late its event loop is, told on request.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.LAG_FILE ?? '';
/** The histogram counts the time between two looks; what is more than this is lag. */
const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

/** Writes what was seen since the last time, and begins anew. */
process.on('SIGUSR2', () => {
  const toMs = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  const figures = { p50Ms: toMs(delay.percentile(50)), p99Ms: toMs(delay.percentile(99)) };
  delay.reset();
  writeFileSync(file, JSON.stringify(figures));
});

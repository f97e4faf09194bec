import { readFileSync } from 'node:fs';

/** Memory of a process that is in RAM. Reads /proc, so it needs Linux. */
export function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from '@debrief/db';
import type { Settings } from '@debrief/platform/settings';

const patienceMs = 60_000;

/** Returns when the server says that it can serve. Throws SetupError if it does not within a minute. */
export async function waitUntilReady(settings: Settings, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const url = `http://${localAddress(settings.HOST)}:${settings.PORT}/readyz`;
  while (!(await isReady(url))) {
    signal.throwIfAborted();
    if (performance.now() > deadline) throw describeSilence(settings);
    await delay(50, undefined, { signal });
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** A server on all addresses is asked on this machine's own. */
function localAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function describeSilence(settings: Settings): SetupError {
  return new SetupError(
    `The server was not ready within ${patienceMs / 1000} seconds; see ${settings.dataDir}/logs/server.log.`,
  );
}

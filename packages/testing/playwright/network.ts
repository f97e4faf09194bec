import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** The line between the browser and everything else. */
export interface Network {
  cut(): Promise<void>;
  back(): Promise<void>;
  /** Everything takes longer; a phone in a train when nothing is said. */
  slow(line?: { latencyMs?: number; kilobytesPerSecond?: number }): Promise<void>;
}

export function networkOf(context: BrowserContext, page: Page): Network {
  let session: Promise<CDPSession> | undefined;
  const emulate = async (latency: number, throughput: number) => {
    session ??= context.newCDPSession(page);
    const line = { offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput };
    await (await session).send('Network.emulateNetworkConditions', line);
  };
  return {
    cut: () => context.setOffline(true),
    async back() {
      await context.setOffline(false);
      if (session) await emulate(0, -1);
    },
    slow: ({ latencyMs = 400, kilobytesPerSecond = 50 } = {}) =>
      emulate(latencyMs, kilobytesPerSecond * 1_024),
  };
}

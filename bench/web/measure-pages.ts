import type { Browser, CDPSession, Page } from '@playwright/test';
import { round } from '../bank/figures.ts';
import { median } from '../stream/figures.ts';
import { type BrowserObserver, observe, type Seen } from './observe.ts';
import type { WatchedPage } from './pages.ts';

/** A phone of the middle class on a slow network, as Lighthouse has it: a quarter of the processor, 1.6 Mbit/s, 150 ms. */
export const profile = { cpuRate: 4, downKbits: 1_638.4, upKbits: 750, latencyMs: 150 };

export interface PageFigures extends Omit<Seen, 'lcpOf'> {
  page: string;
  /** Over the wire: scripts, and everything. */
  scriptKb: number;
  allKb: number;
  lcpOf: string;
}

/** Each round opens every page once with an empty cache; the middle of the rounds. */
export async function measurePages(
  browser: Browser,
  pages: WatchedPage[],
  { url, rounds }: { url: string; rounds: number },
): Promise<PageFigures[]> {
  const runs = pages.map(() => [] as Visit[]);
  for (let round = 0; round < rounds; round++)
    for (const [index, page] of pages.entries()) runs[index]?.push(await visit(browser, page, url));
  return pages.map(({ what }, index) => {
    const own = runs[index] ?? [];
    const over = (figure: (visit: Visit) => number) => round(median(own.map(figure)));
    return {
      page: what,
      lcpMs: Math.round(over(({ lcpMs }) => lcpMs)),
      cls: Math.round(median(own.map(({ cls }) => cls)) * 10_000) / 10_000,
      interactionMs: Math.round(over(({ interactionMs }) => interactionMs)),
      blockingMs: Math.round(over(({ blockingMs }) => blockingMs)),
      scriptKb: over(({ scriptKb }) => scriptKb),
      allKb: over(({ allKb }) => allKb),
      lcpOf: own[0]?.lcpOf ?? '',
    };
  });
}

type Visit = Seen & { scriptKb: number; allKb: number };

async function visit(browser: Browser, watched: WatchedPage, url: string): Promise<Visit> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, serviceWorkers: 'block', locale: 'en-GB' },
  });
  if (watched.person) await context.addCookies([watched.person.cookie]);
  await context.addInitScript(observe);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await throttle(session);
  const weights = await weigh(session);
  await page.goto(`${url}${watched.path}`);
  await page.getByRole('heading').first().waitFor();
  // What came with the page itself gave way to the app.
  await page.locator('[data-first-paint]').waitFor({ state: 'detached' });
  await settled(page);
  const wire = weights();
  await watched.touch(page);
  await settled(page);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
  await context.close();
  return { ...seen, ...wire };
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.latencyMs,
    downloadThroughput: (profile.downKbits * 1_000) / 8,
    uploadThroughput: (profile.upKbits * 1_000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: profile.cpuRate });
}

/** Bytes that came over the wire, headers included. */
async function weigh(session: CDPSession): Promise<() => { scriptKb: number; allKb: number }> {
  const scripts = new Set<string>();
  let [scriptBytes, allBytes] = [0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    allBytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  return () => ({ scriptKb: scriptBytes / 1_000, allKb: allBytes / 1_000 });
}

/** Nothing long ran for half a second: what was to be shown is shown. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const ends = performance.now() + 8_000;
        let quietSince = performance.now();
        const Observer = PerformanceObserver as unknown as BrowserObserver;
        const observer = new Observer(() => {
          quietSince = performance.now();
        });
        for (const type of ['longtask', 'resource', 'largest-contentful-paint', 'layout-shift'])
          observer.observe({ type });
        const timer = setInterval(() => {
          if (performance.now() - quietSince < 1_000 && performance.now() < ends) return;
          clearInterval(timer);
          observer.disconnect();
          resolve();
        }, 50);
      }),
  );
}

import type { AttemptView, DevicePaper } from '@debrief/contracts';
import type { Page } from '@playwright/test';

/** The service worker has every file of the app and answers this page's requests. */
export async function whenAppIsKept(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller) return;
    await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  })()`);
}

/** The one paper on this device, as the browser keeps it. */
export async function readDevicePaper(page: Page): Promise<AttemptView> {
  const papers = await page.evaluate<{ paper: DevicePaper }[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('debrief-device');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('attempts').objectStore('attempts').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
    };
  })`);
  const [first, ...others] = papers;
  if (!first || others.length > 0) throw new Error(`${papers.length} papers are on this device.`);
  return first.paper.attempt;
}

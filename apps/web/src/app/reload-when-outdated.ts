import { TRPCClientError } from '@trpc/client';

const key = 'debrief-reloaded-at';

/**
 * A page that was open while a new version came asks for parts that are gone: it loads itself again, and not more than
 * once a minute, so that a part that is really missing does not make it turn in circles.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!mayReload()) return;
    event.preventDefault();
    reload();
  });
}

/**
 * The same for a page that cannot read what a newer server says, as long as it shows nothing yet. What the server itself
 * calls a failure is none of reading.
 */
export async function reloadIfOutdated(error: unknown): Promise<void> {
  if (error instanceof TRPCClientError || !mayReload()) return;
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const answer = await fetch('/', { cache: 'no-store' }).catch(() => null);
  const newest = answer?.ok ? findApp(await answer.text().catch(() => '')) : undefined;
  if (own && newest && own !== newest && mayReload()) reload();
}

/** The script that a page begins with; its name says the version. */
function findApp(html: string): string | undefined {
  return /<script type="module"[^>]* src="(\/assets\/[^"]+)"/.exec(html)?.[1];
}

function mayReload(): boolean {
  return navigator.onLine && Date.now() - Number(sessionStorage.getItem(key) ?? 0) >= 60_000;
}

function reload(): void {
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}

/** Keeps the app on this device, so that it opens without a network. Not while developing: it would keep old code. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}

/** Where a notice that was tapped leads to; ends with the signal. */
export function followServiceWorker(open: (path: string) => void, signal: AbortSignal): void {
  if (!('serviceWorker' in navigator)) return;
  const follow = ({ data }: MessageEvent) => {
    if (data?.type === 'open-place' && typeof data.path === 'string') open(data.path);
  };
  navigator.serviceWorker.addEventListener('message', follow, { signal });
}

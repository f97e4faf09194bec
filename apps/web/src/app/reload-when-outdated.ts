const key = 'debrief-reloaded-at';

/**
 * A page that was open while a new version came asks for parts that are gone: it loads itself again, and not more than
 * once a minute, so that a part that is really missing does not make it turn in circles.
 */
export function reloadWhenOutdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (!navigator.onLine || Date.now() - last < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}

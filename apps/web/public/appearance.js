// Runs before the first paint: no flash of the wrong scheme. Mirrors src/ui/appearance.ts.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const matches = (query) => matchMedia(query).matches;
  const scheme = read('debrief-scheme') || 'auto';
  const isDark = scheme === 'dark' || (scheme === 'auto' && matches('(prefers-color-scheme: dark)'));
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
  const contrast = read('debrief-contrast') || 'auto';
  if (contrast === 'more' || (contrast === 'auto' && matches('(prefers-contrast: more)'))) {
    root.setAttribute('data-contrast', 'more');
  }
})();

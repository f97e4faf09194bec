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
  // What is for some only stands in the HTML of everybody.
  try {
    root.setAttribute('data-role', JSON.parse(read('debrief-last-me')).profile.role);
  } catch {
    // Nobody was here yet.
  }
  // The page waits for its letters a moment, and then stays where it is.
  const show = () => root.removeAttribute('data-letters');
  const letters = ['560 1em Literata', '1em "Hanken Grotesk"'].map((font) => document.fonts.load(font));
  root.setAttribute('data-letters', 'coming');
  Promise.all(letters).then(show, show);
  setTimeout(show, 2_500);
})();

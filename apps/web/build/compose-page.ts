import { pickStyles } from './critical-styles.ts';

export interface PageToCompose {
  /** index.html as it was built. */
  shell: string;
  html: string;
  path: string;
  isPublic: boolean;
  queries: readonly unknown[];
  scripts: readonly string[];
  /** Contents of all sheets whose rules may be meant. */
  css: readonly string[];
}

/** Before the letters are there, nothing is read; what is of a person, or for some only, is not shown. */
const stylesFor = (isPublic: boolean) =>
  [
    '[data-letters=coming] [data-first-paint]{visibility:hidden}',
    ':root:not([data-role=tutor],[data-role=admin]) [data-first-paint] [data-for="tutor admin"]{display:none}',
    ':root:not([data-role=admin]) [data-first-paint] [data-for=admin]{display:none}',
    ...(isPublic ? [] : ['[data-first-paint] [data-content]:not(a *){visibility:hidden}']),
  ].join('');

/**
 * The styles it needs stand in it, and its fonts come first: what it shows, it shows as it stays. The whole sheets come
 * behind it, so that they hold nothing up, and so do the scripts, all of them at once.
 */
export function composePage({ shell, html, path, isPublic, queries, scripts, css }: PageToCompose): string {
  const links = shell.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
  const styles = `<style>${css.map((sheet) => pickStyles(sheet, html)).join('')}${stylesFor(isPublic)}</style>`;
  const ahead = `<script src="/ahead.js" data-path="${path}" data-queries="${inAttribute(JSON.stringify(queries))}"></script>`;
  const preloads = scripts.map(
    (file) => `    <link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">\n`,
  );
  const [root, firstScript] = ['<div id="root"></div>', '<script src="/appearance.js"></script>'];
  if (!shell.includes(root) || !shell.includes(firstScript))
    throw new Error('index.html has no place for the app.');
  return links
    .reduce((page, link) => page.replace(link, ''), shell)
    .replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')
    .replace(firstScript, () => `${styles}\n    ${firstScript}\n    ${ahead}`)
    .replace('</head>', () => `${preloads.join('')}  </head>`)
    .replace(
      root,
      () => `<div id="root"><div data-first-paint>${standStill(html)}</div></div>\n${links.join('')}`,
    );
}

/** Nothing is sent by it, nothing leads to an address that is not known yet, and it says no day of the build. */
function standStill(html: string): string {
  return html
    .replaceAll(/<form\b/g, '<div')
    .replaceAll('</form>', '</div>')
    .replaceAll(/ href="[^"]*~[^"]*"/g, '')
    .replaceAll(/(<input\b[^>]*\btype="date"[^>]*?) value="[^"]*"/g, '$1');
}

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

import { pickStyles } from './critical-styles.ts';
import type { PlainScripts } from './name-plain-scripts.ts';
import type { QueriesByRole } from './split-by-role.ts';

export interface PageToCompose {
  /** index.html as it was built. */
  shell: string;
  /** Empty where nothing is painted: the page is the shell then, and what it will need. */
  html: string;
  path: string;
  /** Null where it names what is not known yet. */
  title: string | null;
  isPublic: boolean;
  queries: QueriesByRole;
  scripts: readonly string[];
  plainScripts: PlainScripts;
  /** Contents of all sheets whose rules may be meant. */
  css: readonly string[];
}

/** Each with what is drawn around it. */
const fields = [
  ...['input', 'select', 'textarea', '[contenteditable]'],
  ...[
    ...['Input-wrapper', 'SegmentedControl-root', 'Slider-root'],
    ...['Switch-track', 'Radio-inner', 'Checkbox-inner'],
  ].map((part) => `.mantine-${part}`),
].join(',');

/**
 * What is chosen on pages of a person is theirs, and what one would choose before the app has come would be lost: such
 * fields keep their room and are not there yet. What is typed on the others goes on in the app.
 */
const ofPersons = [
  '[data-first-paint] [data-content]:not(a *){visibility:hidden}',
  `[data-first-paint] :is(${fields}){visibility:hidden!important}`,
  '[data-first-paint] label{pointer-events:none}',
];

/** Before the letters are there, nothing is read; what is of a person, or for some only, is not shown. */
const stylesFor = (isPublic: boolean) =>
  [
    '[data-letters=coming] [data-first-paint]{visibility:hidden}',
    ':root:not([data-role=tutor],[data-role=admin]) [data-first-paint] [data-for="tutor admin"]{display:none}',
    ':root:not([data-role=admin]) [data-first-paint] [data-for=admin]{display:none}',
    ...(isPublic ? [] : ofPersons),
  ].join('');

/**
 * The styles it needs stand in it, and its fonts come first: what it shows, it shows as it stays. The whole sheets come
 * behind it, so that they hold nothing up, and so do the scripts, all of them at once.
 */
export function composePage(page: PageToCompose): string {
  const { html, isPublic, scripts, css, plainScripts } = page;
  const shell = withTitle(page.shell, page.title);
  const [root, firstScript] = ['<div id="root"></div>', `<script src="${plainScripts.appearance}"></script>`];
  if (!shell.includes(root) || !shell.includes(firstScript))
    throw new Error('index.html has no place for the app.');
  const asking = `${firstScript}\n    ${askAhead(page)}`;
  if (html === '')
    return withPreloads(
      shell.replace(firstScript, () => asking),
      scripts,
    );
  const links = shell.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
  const styles = `<style>${css.map((sheet) => pickStyles(sheet, html)).join('')}${stylesFor(isPublic)}</style>`;
  const painted = links
    .reduce((rest, link) => rest.replace(link, ''), shell)
    .replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')
    .replace(firstScript, () => `${styles}\n    ${asking}`)
    .replace(
      root,
      () => `<div id="root"><div data-first-paint>${standStill(html)}</div></div>\n${links.join('')}`,
    );
  return withPreloads(painted, scripts);
}

function withPreloads(page: string, scripts: readonly string[]): string {
  const preloads = scripts.map(
    (file) => `    <link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">\n`,
  );
  return page.replace('</head>', () => `${preloads.join('')}  </head>`);
}

function withTitle(shell: string, title: string | null): string {
  if (title === null) return shell;
  return shell.replace(/<title>[^<]*<\/title>/, () => `<title>${inText(title)}</title>`);
}

function askAhead({ path, queries, plainScripts }: PageToCompose): string {
  const { always, students, teachers } = queries;
  const list = (calls: readonly unknown[]) => inText(JSON.stringify(calls));
  const forSome = [
    ...(students.length > 0 ? [` data-students="${list(students)}"`] : []),
    ...(teachers.length > 0 ? [` data-teachers="${list(teachers)}"`] : []),
  ].join('');
  return `<script src="${plainScripts.ahead}" data-path="${path}" data-queries="${list(always)}"${forSome}></script>`;
}

/** Nothing is sent by it, nothing leads to an address that is not known yet, and it says no day of the build. */
function standStill(html: string): string {
  return html
    .replaceAll(/<form\b/g, '<div')
    .replaceAll('</form>', '</div>')
    .replaceAll(/ href="[^"]*~[^"]*"/g, '')
    .replaceAll(/(<input\b[^>]*\btype="date"[^>]*?) value="[^"]*"/g, '$1');
}

const inText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

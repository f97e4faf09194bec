import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { pickStyles } from './critical-styles.ts';

interface Built {
  root: string;
  outDir: string;
  bundle: Rolldown.OutputBundle;
}

type RenderFirstPage = (about: { canDemo: boolean }) => Promise<string>;

/** What works only with the app behind it is not shown before it is there, but has its place. */
const notYet =
  '[data-first-paint] :has(> button),[data-letters=coming] [data-first-paint]{visibility:hidden}';

/**
 * The first page as files: a stranger reads it while the app is still on its way. One for installations that can be tried
 * without an account, one for the others.
 */
export async function writeFirstPaint(built: Built): Promise<void> {
  const shell = await readFile(join(built.outDir, 'index.html'), 'utf8');
  const outDir = join(built.root, 'node_modules', `.first-paint-${process.pid}`);
  try {
    const render = await loadRenderer(built.root, outDir);
    const write = async (name: string, canDemo: boolean) =>
      writeFile(join(built.outDir, name), await composePage(shell, await render({ canDemo }), built));
    await write('first-page.html', false);
    await write('first-page-demo.html', true);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** Its parts are loaded while it renders: the folder stays until then. */
async function loadRenderer(root: string, outDir: string): Promise<RenderFirstPage> {
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false, plugins: [react()] },
    build: { ssr: 'src/first-paint.tsx', outDir, target: 'node24', assetsInlineLimit: 0 },
  });
  const { renderFirstPage } = await import(pathToFileURL(join(outDir, 'first-paint.js')).href);
  return renderFirstPage;
}

/**
 * The styles it needs stand in it, and its fonts come first: what it shows, it shows as it stays. The whole sheets come
 * behind it, so that they hold nothing up.
 */
async function composePage(shell: string, html: string, { outDir, bundle }: Built): Promise<string> {
  const landing = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith('/landing-page.tsx'),
  );
  if (landing?.type !== 'chunk') throw new Error('The build has no script of the first page.');
  const links = shell.match(/ *<link rel="stylesheet"[^>]*>\n/g) ?? [];
  const sheets = links.map((link) => /href="\/([^"]+)"/.exec(link)?.[1] ?? '');
  const own = [...(landing.viteMetadata?.importedCss ?? [])];
  const css = await Promise.all([...sheets, ...own].map((file) => readFile(join(outDir, file), 'utf8')));
  const styles = `<style>${css.map((sheet) => pickStyles(sheet, html)).join('')}${notYet}</style>`;
  const preload = `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${landing.fileName}">`;
  const root = '<div id="root"></div>';
  const firstScript = '<script src="/appearance.js">';
  if (!shell.includes(root) || !shell.includes(firstScript))
    throw new Error('index.html has no place for the app.');
  return links
    .reduce((page, link) => page.replace(link, ''), shell)
    .replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"')
    .replace(firstScript, () => `${styles}\n    ${firstScript}`)
    .replace('</head>', () => `  ${preload}\n  </head>`)
    .replace(root, () => `<div id="root"><div data-first-paint>${html}</div></div>\n${links.join('')}`);
}

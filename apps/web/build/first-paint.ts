import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { composePage } from './compose-page.ts';
import type { PlainScripts } from './name-plain-scripts.ts';
import { findParts } from './page-parts.ts';
import { type Painting, paintPages } from './paint-pages.ts';

interface Built {
  root: string;
  outDir: string;
  bundle: Rolldown.OutputBundle;
  /** Addresses of the scripts that stand as they are. */
  plainScripts: PlainScripts;
}

/**
 * Every page as a file, painted before the app has come, and the list of them by which the server finds the one of an
 * address. The pages of strangers stand there twice where an installation that can be tried has another.
 */
export async function writeFirstPaint({ root, outDir, bundle, plainScripts }: Built): Promise<void> {
  const shell = await readFile(join(outDir, 'index.html'), 'utf8');
  const { pages, wanted } = await paintPages(root);
  const layout = join(root, 'src/app/layout/app-layout.tsx');
  const folder = join(outDir, 'pages');
  await mkdir(folder, { recursive: true });
  const write = async (page: Painting) => {
    const parts = page.isPublic ? page.parts : [layout, ...page.parts];
    const { scripts, styles } = findParts(bundle, { parts, wanted });
    const links = [...shell.matchAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    const css = await Promise.all([...links, ...styles].map((file) => readFile(join(outDir, file), 'utf8')));
    const { path, title, queries, html, demoHtml, isPublic } = page;
    const compose = (painted: string) =>
      composePage({
        ...{ shell, html: painted, path, title, isPublic },
        queries,
        scripts,
        css,
        plainScripts,
      });
    const name = nameOf(path);
    await writeFile(join(folder, `${name}.html`), compose(html));
    if (demoHtml) await writeFile(join(folder, `${name}-demo.html`), compose(demoHtml));
    return { path, isPublic, file: `${name}.html`, demoFile: `${name}${demoHtml ? '-demo' : ''}.html` };
  };
  const list = await Promise.all(pages.map(write));
  await writeFile(join(folder, 'list.json'), JSON.stringify(list));
}

/** `/quizzes/$quizId` is `quizzes.quizId`; the first page is `first`. */
const nameOf = (path: string) => path.slice(1).replaceAll('/', '.').replaceAll('$', '') || 'first';

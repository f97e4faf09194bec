import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the scripts lie that are no modules. */
export interface PlainScripts {
  appearance: string;
  ahead: string;
}

/**
 * They get what is in them into their names, as all others have it: else a page would meet those of another version, which
 * the service worker keeps. They stay beside the page: what is in `assets` comes after the first paint.
 */
export async function namePlainScripts(outDir: string): Promise<PlainScripts> {
  const [appearance, ahead] = await Promise.all([
    nameByContent(outDir, 'appearance'),
    nameByContent(outDir, 'ahead'),
  ]);
  const page = join(outDir, 'index.html');
  const html = await readFile(page, 'utf8');
  if (!html.includes('"/appearance.js"')) throw new Error('index.html does not ask for appearance.js.');
  await writeFile(page, html.replace('"/appearance.js"', `"${appearance}"`));
  return { appearance, ahead };
}

async function nameByContent(outDir: string, name: string): Promise<string> {
  const path = join(outDir, `${name}.js`);
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 8);
  await rename(path, join(outDir, `${name}-${hash}.js`));
  return `/${name}-${hash}.js`;
}

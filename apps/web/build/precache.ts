import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells the service worker, once everything is built, which files the app is made of. Written here because the plugin
 * that is known for it brings three hundred packages along for what is a list of files.
 */
export async function writePrecache(outDir: string): Promise<void> {
  const workerPath = join(outDir, 'sw.js');
  const worker = await readFile(workerPath, 'utf8');
  const entries = await listFiles(outDir);
  if (!worker.includes('self.__PRECACHE')) throw new Error('sw.js has no place for the list of files.');
  if (/\b(?:import|export)\b\s*[{*"']/.test(worker)) throw new Error('sw.js must be one file.');
  await writeFile(workerPath, worker.replace('self.__PRECACHE', JSON.stringify(entries)));
}

async function listFiles(outDir: string): Promise<{ url: string; revision: string | null }[]> {
  const names = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((each) => each.isFile() && !/\.map$|^sw\.js$|\.(?:ttf|woff)$/.test(each.name))
    .map((each) => join(each.parentPath, each.name));
  return Promise.all(paths.sort().map((path) => toEntry(path, outDir)));
}

async function toEntry(path: string, outDir: string): Promise<{ url: string; revision: string | null }> {
  const url = path.slice(outDir.length).replaceAll('\\', '/');
  if (url.startsWith('/assets/')) return { url, revision: null };
  const revision = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16);
  return { url, revision };
}

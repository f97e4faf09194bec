import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Link = { source: string; target: string };

/**
 * npm packages cannot hold symbolic links, so the shared libraries come with a list of the links to make. The package
 * makes them in its install script; where scripts do not run, we do it.
 */
export async function linkLibraries(nativeFolder: string): Promise<void> {
  for (const { source, target } of await readLinks(nativeFolder)) {
    const path = join(dirname(nativeFolder), target);
    if (!existsSync(path)) await makeLink(basename(source), path);
  }
}

async function readLinks(nativeFolder: string): Promise<Link[]> {
  const list = join(nativeFolder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(await readFile(list, 'utf8')) as Link[]) : [];
}

/** Both ends are in one folder, so the link survives a move. */
async function makeLink(source: string, path: string): Promise<void> {
  await symlink(source, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

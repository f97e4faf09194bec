import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

const settleMs = 150;
const watchedApps = ['server', 'worker'];

/** Calls back a moment after the last change to a source of the server side. Returns what ends the watching. */
export function watchSources(root: string, onChange: () => void): () => Promise<void> {
  let settling: NodeJS.Timeout | undefined;
  const watchers = listSourceFolders(root).map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file || !isSource(file)) return;
      clearTimeout(settling);
      settling = setTimeout(onChange, settleMs);
    }),
  );
  return async () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}

function listSourceFolders(root: string): string[] {
  const apps = watchedApps.map((name) => join(root, 'apps', name, 'src'));
  const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name, 'src'));
  return [...apps, ...packages].filter((folder) => existsSync(folder));
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.test.ts');
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { createToolEnvironment } from './env.ts';
import type { ProgramLog } from './program-log.ts';
import { root } from './root.ts';
import { runToEnd } from './run-to-end.ts';
import type { Program } from './spawn-program.ts';

export const webFolder = join(root, 'apps/web');

/** Everything the bundle is made of; `features` gives the browser types alone. */
const sources = [
  'apps/web',
  'packages/client/src',
  'packages/contracts/src',
  'packages/core/src',
  'pnpm-lock.yaml',
];
const ignored = new Set(['node_modules', 'dist']);
const built = join(webFolder, 'dist');
const stampName = '.built-from';

/** Whether the built web app is the one that the sources would give. */
export function isWebBuilt(): boolean {
  const stamp = join(built, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources();
}

/** Builds the web app aside and puts it in its place when it is whole; a server that is running is not disturbed. */
export async function buildWeb(log: ProgramLog, signal: AbortSignal): Promise<void> {
  const hash = hashSources();
  const staging = join(webFolder, 'node_modules', `.build-${process.pid}`);
  try {
    const build = vite(['build', '--outDir', staging, '--emptyOutDir']);
    await runToEnd({ ...build, name: 'Building the web app' }, log, signal);
    writeFileSync(join(staging, stampName), hash);
    rmSync(built, { recursive: true, force: true });
    renameSync(staging, built);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Vite on the web app, with arguments. */
export function vite(args: string[]): Program {
  const { resolve } = createRequire(join(webFolder, 'package.json'));
  const entry = join(dirname(resolve('vite/package.json')), 'bin/vite.js');
  return { name: 'web', entry, args, cwd: webFolder, env: createToolEnvironment() };
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => listFiles(join(root, source)))) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** In a fixed order; tests are not part of the bundle. */
function listFiles(path: string): string[] {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !ignored.has(name));
  return names.sort().flatMap((name) => listFiles(join(path, name)));
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../root.ts';
import { finishTypes } from './finish-types.ts';
import { writeManifest } from './package-manifest.ts';

const client = join(root, 'packages/client');
const source = join(client, 'src');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** Makes the folder that `npm publish` takes: scripts, types, readme, licences, manifest. Gives the sources it holds. */
export async function buildPackage(folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeTypes(join(folder, 'types'));
  finishTypes(join(folder, 'types'), ['index.d.ts', 'partial-json/index.d.ts']);
  const sources = await writeScripts(folder);
  cpSync(join(client, 'README.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'LICENSE'), writeLicence());
  writeFileSync(join(folder, 'package.json'), writeManifest());
  return sources;
}

async function writeScripts(folder: string): Promise<string[]> {
  const bundle = await rolldown({
    input: { index: join(source, 'index.ts'), 'partial-json': join(source, 'partial-json/index.ts') },
    external: ['eventsource'],
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['import', 'default'] },
    treeshake: true,
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  });
  await bundle.close();
  return output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}

/** The declarations as TypeScript writes them: nothing that is reached from the entries belongs to somebody else. */
function writeTypes(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'debrief-client-types-'));
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rewriteRelativeImportExtensions: true,
      allowImportingTsExtensions: false,
      rootDir: source,
      outDir: folder,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    files: [join(source, 'index.ts'), join(source, 'partial-json/index.ts')],
  };
  const file = join(work, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config));
  const { status } = spawnSync(process.execPath, [tsc, '-p', file], { stdio: 'inherit' });
  rmSync(work, { recursive: true });
  if (status !== 0) throw new Error('the types of the client could not be written');
}

/** Ours, and that of what is bundled. */
function writeLicence(): string {
  const theirs = readFileSync(join(client, 'node_modules/@trpc/client/LICENSE'), 'utf8');
  return `${readFileSync(join(root, 'LICENSE'), 'utf8')}
Parts of tRPC (https://trpc.io) are contained in this package, under this licence:

${theirs}`;
}

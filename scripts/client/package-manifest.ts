import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}

/** What is bundled: `@trpc/client` would bring TypeScript into every program that installs it. */
const bundled = new Set(['@trpc/client']);

/** The `package.json` that goes out: no links to the workspace, nothing for development. */
export function writeManifest(): string {
  const { version, dependencies } = readManifest('packages/client');
  const { license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { license: string };
  const entry = (name: string, types: string) => ({
    types: `./types/${types}.d.ts`,
    default: `./${name}.js`,
  });
  const manifest = {
    name: '@debrief/client',
    version,
    description: 'The typed client of Debrief: quizzes, debriefs as they are written, plans and jobs.',
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=22.12' },
    exports: {
      '.': entry('index', 'index'),
      './partial-json': entry('partial-json', 'partial-json/index'),
      './package.json': './package.json',
    },
    types: './types/index.d.ts',
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([name]) => !bundled.has(name))),
    keywords: ['debrief', 'quiz', 'learning', 'sse', 'typed-client'],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

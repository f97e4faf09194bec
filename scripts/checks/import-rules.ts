import { posix } from 'node:path';
import { featureMap } from '../../packages/features/src/map.ts';
import { failWith } from '../checking/fail-with.ts';
import { readSourceFiles, type SourceFile } from '../checking/source-files.ts';

/** Who may import which of our packages; water runs downhill. */
const allowedPackages: Record<string, readonly string[]> = {
  'packages/core': [],
  'packages/contracts': ['core'],
  'packages/db': ['contracts'],
  'packages/ai': ['core', 'contracts'],
  'packages/formats': ['core', 'contracts'],
  'packages/platform': ['core', 'contracts', 'db', 'ai'],
  'packages/features': ['core', 'contracts', 'db', 'ai', 'formats', 'platform'],
  'packages/client': ['contracts', 'core'],
  'packages/testing': [
    'core',
    'contracts',
    'db',
    'ai',
    'formats',
    'platform',
    'features',
    'client',
    'server',
    'worker',
  ],
  'apps/web': ['client', 'contracts', 'core'],
  'apps/server': ['core', 'contracts', 'db', 'ai', 'platform', 'features'],
  'apps/worker': ['core', 'contracts', 'db', 'ai', 'platform', 'features'],
  // A world for tests, which no ordinary program imports.
  'apps/qa': ['core', 'contracts', 'db', 'platform', 'features', 'testing', 'server', 'worker'],
  'apps/launcher': ['core', 'contracts', 'db', 'platform', 'features'],
};

/** Where a library may be used; elsewhere it would leak through a wall. */
const libraryHomes: { library: RegExp; homes: RegExp[] }[] = [
  { library: /^@trpc\/server/, homes: [/^packages\/platform\//, /\/router\.ts$/, /^apps\/server\//] },
  { library: /^kysely(\/|$)/, homes: [/^packages\/(db|platform|testing)\//, /-queries\.ts$/] },
  { library: /^(ai|@ai-sdk\/.*)$/, homes: [/^packages\/ai\//, /^bench\//] },
  { library: /^graphile-worker$/, homes: [/^packages\/platform\//, /^apps\/worker\//, /^bench\/jobs\//] },
  {
    library: /^(sanitize-html|htmlparser2|saxes|mdast-util-from-markdown)$/,
    homes: [/^packages\/formats\//],
  },
  { library: /^@tanstack\/|^@mantine\//, homes: [/^apps\/web\//] },
];

/** Tests, what they are made with, measurements and scripts stand outside of the product. */
const isTest = (path: string) =>
  /\.(test|spec|builder)\.tsx?$|\/(testing|trial|examples)\//.test(path) ||
  /^(e2e|bench|eval|chaos|scripts)\//.test(path);

function packageOf(path: string): string | undefined {
  return /^(?:packages|apps)\/[^/]+/.exec(path)?.[0];
}

function checkPackages(file: SourceFile): string[] {
  const home = packageOf(file.path);
  if (!home || isTest(file.path)) return [];
  const own = home.split('/')[1];
  return file.imports.flatMap(({ specifier, isTypeOnly }) => {
    const target = /^@debrief\/([^/]+)/.exec(specifier)?.[1];
    if (!target || target === own || allowedPackages[home]?.includes(target)) return [];
    // The web app and the client know the router's type and nothing else of the server.
    if (isTypeOnly && specifier === '@debrief/features/router') return [];
    return [`${file.path}: must not import @debrief/${target}`];
  });
}

function checkLibraries(file: SourceFile): string[] {
  if (isTest(file.path)) return [];
  return file.imports.flatMap(({ specifier, isTypeOnly }) => {
    const rule = libraryHomes.find(({ library }) => library.test(specifier));
    if (!rule || isTypeOnly || rule.homes.some((home) => home.test(file.path))) return [];
    return [`${file.path}: ${specifier} belongs in ${rule.homes.map((home) => home.source).join(', ')}`];
  });
}

function checkRooms(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!room || isTest(file.path)) return [];
  if (!(room in featureMap)) return [`${file.path}: the room ${room} is not on packages/features/src/map.ts`];
  const allowed: readonly string[] = featureMap[room as keyof typeof featureMap];
  return file.imports.flatMap(({ specifier }) => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : '';
    const other = roomOf(target);
    if (!other || other === room) return [];
    if (!allowed.includes(other)) return [`${file.path}: ${room} may not call ${other}`];
    return target.endsWith(`/src/${other}/index.ts`)
      ? []
      : [`${file.path}: reaches past the door of ${other}`];
  });
}

function roomOf(path: string): string | undefined {
  return /^packages\/features\/src\/([^/]+)\//.exec(path)?.[1];
}

function checkWebRooms(file: SourceFile): string[] {
  const room = webRoomOf(file.path);
  if (!room) return [];
  return file.imports.flatMap(({ specifier }) => {
    const other = specifier.startsWith('.')
      ? webRoomOf(posix.join(posix.dirname(file.path), specifier))
      : undefined;
    return other && other !== room ? [`${file.path}: features meet only in src/app, not in ${other}`] : [];
  });
}

/** Question kinds stand between the rooms of the page, which all show questions, and what everything is drawn with. */
function checkWebKinds(file: SourceFile): string[] {
  if (!file.path.startsWith('apps/web/src/kinds/') || isTest(file.path)) return [];
  return file.imports.flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const target = posix.join(posix.dirname(file.path), specifier);
    return /^apps\/web\/src\/(kinds|ui)\//.test(target)
      ? []
      : [`${file.path}: kinds import only kinds and ui, not ${target}`];
  });
}

function webRoomOf(path: string): string | undefined {
  return /^apps\/web\/src\/features\/([^/]+)\//.exec(path)?.[1];
}

function checkEnvironment(file: SourceFile): string[] {
  if (isTest(file.path) || !file.text.includes('process.env')) return [];
  const isHome =
    /(^|\/)(env|main|cli)\.ts$|\.config\.ts$|^apps\/launcher\/|^packages\/testing\/|\/run-program\.ts$/.test(
      file.path,
    );
  return isHome ? [] : [`${file.path}: process.env is read in main.ts, env.ts and cli.ts only`];
}

const problems = readSourceFiles().flatMap((file) => [
  ...checkPackages(file),
  ...checkLibraries(file),
  ...checkRooms(file),
  ...checkWebRooms(file),
  ...checkWebKinds(file),
  ...checkEnvironment(file),
]);
failWith('Imports that go uphill or through a wall:', problems);

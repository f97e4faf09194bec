import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fail, say } from './speak.mjs';

/** Installs exactly what the lockfile names, unless that is what is there. */
export async function installPackages(root, pnpm, env) {
  const stamp = join(root, 'node_modules', '.debrief-installed');
  const wanted = hashManifests(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages');
  const code = await runPnpm(root, pnpm, env);
  if (code !== 0) fail('The packages could not be installed; what pnpm says about it stands above.');
  writeFileSync(stamp, wanted);
}

function hashManifests(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of listManifests(root)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function listManifests(root) {
  const members = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...members];
  return files.filter((file) => existsSync(join(root, file)));
}

/** CI=true keeps it from asking questions; nobody may be there to answer. */
function runPnpm(root, pnpm, env) {
  const child = spawn(pnpm, ['install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: pnpm === 'pnpm' && process.platform === 'win32',
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (isOfInterest(line)) say(`  ${line}`);
  });
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', resolve));
}

/** How far it is, and what is wrong; not the list of what was installed. */
function isOfInterest(line) {
  return /^Progress|ERR|WARN|error/i.test(line);
}
